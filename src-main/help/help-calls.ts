import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { manualPageOf } from '#core/help/manual-pages.ts';
import type { Language } from '#core/messages/translator.ts';
import { err, ok } from '#core/result.ts';
import { fileError } from '../files/system-error.ts';
import type { Handlers } from '../ipc/answer-call.ts';

export interface HelpCallOptions {
  readonly language: () => Language;
  readonly showManual: (page: string) => void;
  readonly logPath: string;
  /** '' when it could be opened. */
  readonly openFolder: (path: string) => Promise<string>;
}

export function helpCalls({ language, showManual, logPath, openFolder }: HelpCallOptions) {
  return {
    'help.manual': ({ topic }) => {
      showManual(manualPageOf(topic, language()));
      return ok(undefined);
    },
    'help.show-logs': async () => {
      const folder = dirname(logPath);
      await mkdir(folder, { recursive: true });
      const failure = await openFolder(folder);
      return failure === '' ? ok(undefined) : err(fileError(new Error(failure), folder, 'reading'));
    },
  } satisfies Partial<Handlers>;
}
