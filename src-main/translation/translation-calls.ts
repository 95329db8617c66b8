import type { AppError } from '#core/app-error.ts';
import { fillCommand, readCommand } from '#core/images/publish-command.ts';
import { err, ok, type Result } from '#core/result.ts';
import { instructionsFile } from '#core/translation/translation-settings.ts';
import { realPathInside } from '../files/inside.ts';
import { readRegularText } from '../files/read-regular.ts';
import type { CommandConsent } from '../images/command-consent.ts';
import type { RunCommand } from '../images/run-command.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Log } from '../log/log.ts';
import type { TranslationDesk } from './translation-desk.ts';

export interface TranslationCallOptions {
  readonly desk: LibraryDesk;
  readonly translations: TranslationDesk;
  readonly consent: CommandConsent;
  readonly run: RunCommand;
  readonly log: Log;
  /** Whether the command may run on this machine; it is shown as it is written. */
  readonly mayRun: (command: string) => Promise<boolean>;
  readonly putOnClipboard: (content: {
    readonly html: null;
    readonly text: string;
  }) => Promise<Result<null, AppError>>;
}

export function translationCalls(options: TranslationCallOptions) {
  const { desk, translations } = options;
  let running: AbortController | null = null;

  const opened = (): Result<OpenLibrary, AppError> => {
    const library = desk.current();
    return library === null ? err({ code: 'library/not-found', path: '' }) : ok(library);
  };

  return {
    'translation.known': ({ file }) => translations.known(file),
    'translation.note': ({ file, records }) => translations.note(file, records),
    'translation.instructions': async () => {
      const library = opened();
      if (!library.ok) return library;
      return readInstructions(library.value);
    },
    'translation.copy': async ({ text }) => {
      const done = await options.putOnClipboard({ html: null, text });
      return done.ok ? ok(undefined) : done;
    },
    'translation.run': async ({ prompt }) => {
      const library = opened();
      if (!library.ok) return library;
      running?.abort();
      const own = new AbortController();
      running = own;
      const answer = await runTranslation(library.value, prompt, own.signal, options);
      return own.signal.aborted ? ok(null) : answer;
    },
    'translation.stop': () => {
      running?.abort();
      return ok(undefined);
    },
  } satisfies Partial<Handlers>;
}

async function readInstructions({
  folder,
  settings,
}: OpenLibrary): Promise<Result<string, AppError>> {
  const { instructions = '' } = settings.translation ?? {};
  const name = instructionsFile(instructions);
  if (name === null) return ok(instructions);
  const path = await realPathInside(folder, name);
  const text = path === null ? null : await readRegularText(path);
  return text === null
    ? err({ code: 'translation/no-instructions', name })
    : ok(text.replaceAll(/\r\n?/gu, '\n').slice(0, longestInstructions));
}

const longestInstructions = 100_000;

/** Null when the command may not run. */
async function runTranslation(
  library: OpenLibrary,
  prompt: string,
  stop: AbortSignal,
  { consent, run, mayRun, log }: TranslationCallOptions,
): Promise<Result<string | null, AppError>> {
  const { command } = library.settings.translation ?? {};
  if (command === undefined) return err({ code: 'translation/no-command' });
  const words = readCommand(command, false);
  if (!words.ok) return err({ code: 'translation/bad-command', cause: words.error });
  if (!(await consent.isGiven(library, words.value))) {
    if (!(await mayRun(command))) return ok(null);
    await consent.give(library, words.value);
  }
  const filled = fillCommand(words.value, { file: '', name: '', library: library.folder });
  const ran = await run(filled, stop, prompt);
  log.write('info', 'translation-run', { ok: ran.ok });
  return ran.ok ? ran : err({ code: 'translation/failed', cause: ran.error });
}
