import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { settingsFileName } from '#core/library/library-settings.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import { readSettingsText, settingsText } from '#core/settings/settings-text.ts';
import { fileError } from '../files/system-error.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { SettingsDesk } from '../library/settings-desk.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { Settings } from './settings.ts';

export interface SettingsCallOptions {
  readonly settings: Settings;
  readonly writer: FileWriter;
  readonly desk: Pick<LibraryDesk, 'current' | 'rescan'>;
  readonly settingsDesk: Pick<SettingsDesk, 'read' | 'replace'>;
  readonly applyPreferences: (preferences: Preferences) => void;
  /** Null when the person cancels. */
  readonly chooseFile: () => Promise<string | null>;
  readonly choosePath: (name: string) => Promise<string | null>;
}

const mostBytes = 1024 * 1024;

async function textAt(path: string): Promise<Result<string, AppError>> {
  const name = basename(path);
  try {
    const facts = await stat(path);
    const { size } = facts;
    // A pipe would be waited for.
    if (!facts.isFile()) throw new Error('it is not a file');
    if (size > mostBytes) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return err({ code: 'file/too-large', name, megabytes, limit: mostBytes / 1024 / 1024 });
    }
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return err(fileError(error, name, 'reading'));
  }
}

function noLibrary() {
  return err({ code: 'library/not-found', path: '' } as const);
}

/** The settings as a file, and the library's own. */
export function settingsCalls(options: SettingsCallOptions) {
  const { settings, writer, desk, settingsDesk } = options;
  return {
    'settings.export': async () => {
      const path = await options.choosePath('galley-settings.json');
      if (path === null) return ok(null);
      const bytes = new TextEncoder().encode(settingsText(settings.get('preferences')));
      const written = await writer.write(path, bytes);
      if (written.ok) return ok({ name: basename(path) });
      return err(
        written.error.kind === 'failed'
          ? written.error.error
          : { code: 'file/exists', name: basename(path) },
      );
    },
    'settings.import': async () => {
      const path = await options.chooseFile();
      if (path === null) return ok(null);
      const name = basename(path);
      const text = await textAt(path);
      if (!text.ok) return text;
      const read = readSettingsText(text.value);
      if (!read.ok) return err({ code: 'settings/not-settings', name });
      const preferences = { ...settings.get('preferences'), ...read.value.change };
      settings.set('preferences', preferences);
      options.applyPreferences(preferences);
      return ok({ name, preferences, left: read.value.left });
    },
    'settings.library-text': async () => {
      const library = desk.current();
      if (library === null) return noLibrary();
      return settingsDesk.read(library.folder, ({ document, problems }) => {
        const [problem] = problems;
        const isHidden = document === null && problem !== undefined;
        if (isHidden) {
          const { detail } = problem;
          return err({ code: 'file/not-readable', name: settingsFileName, cause: detail } as const);
        }
        return ok({ text: document?.disk.text ?? '', version: document?.version ?? absent });
      });
    },
    'settings.save-library-text': async ({ text, version }) => {
      const library = desk.current();
      if (library === null) return noLibrary();
      const saved = await settingsDesk.replace(library.folder, text, version);
      // What it sets counts at once, and the window is told.
      if (saved.ok) desk.rescan();
      return saved;
    },
  } satisfies Partial<Handlers>;
}
