import { release } from 'node:os';
import { app } from 'electron';
import type { Preferences } from '#core/settings/preferences.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppError } from '#core/app-error.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Settings } from '../settings/settings.ts';
import type { Log } from './log.ts';

const shownLines = 60;

export interface DiagnosticsOptions {
  readonly log: Log;
  readonly settings: Settings;
  readonly issueCount: () => number | null;
  readonly putOnClipboard: (content: {
    readonly html: null;
    readonly text: string;
  }) => Promise<Result<null, AppError>>;
}

export function diagnosticsCalls(options: DiagnosticsOptions) {
  return {
    'diagnostics.copy': async () => {
      const copied = await options.putOnClipboard({ html: null, text: diagnostics(options) });
      return copied.ok ? ok(undefined) : copied;
    },
  } satisfies Partial<Handlers>;
}

/** What a report of a fault needs, without names, folders, links or texts. */
function diagnostics({ log, settings, issueCount }: DiagnosticsOptions): string {
  const { electron, chrome, node } = process.versions;
  return [
    `Galley ${app.getVersion()}${app.isPackaged ? '' : ' (not packaged)'}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${process.arch}, ${app.getLocale()}`,
    `Issues: ${issueCount() ?? 'no library'}, known libraries: ${settings.get('recentLibraries').length}`,
    ...choices(settings.get('preferences')),
    '',
    ...log.lastLines(shownLines),
    '',
  ].join('\n');
}

/** Choices among a few words; what is kept by library, channel or folder is left out. */
function choices(preferences: Preferences): readonly string[] {
  return Object.entries(preferences).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [`${name}: ${value}`],
  );
}
