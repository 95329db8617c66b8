import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { CallInput } from '#core/ipc/contract.ts';
import type { ImportDone, ImportProgress, SentImportPlan } from '#core/ipc/import-shapes.ts';
import type { Language } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { importIntoLibrary, type MadeImport } from './import-into-library.ts';
import { createImportProcess, type StartImportProcess } from './import-process.ts';
import { undoImport, type UndoWorld } from './undo-import.ts';
import { writeLibraryFeeds, type FeedsWorld } from './write-library-feeds.ts';

export interface ImportCallOptions extends UndoWorld {
  readonly writer: FileWriter;
  readonly start: StartImportProcess;
  readonly language: () => Language;
  /** Files or one folder, as real paths or links; null when the person cancels. */
  readonly choose: (from: CallInput<'import.plan'>['from']) => Promise<readonly string[] | null>;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly feeds: FeedsWorld;
}

const noLibrary: AppError = { code: 'library/not-found', path: '' };
/** Imports that can be taken back; the oldest is forgotten first. */
const mostKept = 20;

/** Brings issues in from elsewhere, and writes the feeds of what is there. */
export function importCalls(options: ImportCallOptions) {
  const { desk, disk, writer, onProgress } = options;
  const ask = createImportProcess(options.start);
  let running: AbortController | null = null;
  let planned: { folder: string; planId: string; files: number } | null = null;
  const made = new Map<string, { readonly folder: string; readonly made: MadeImport }>();

  function begin(): AbortSignal {
    running?.abort();
    running = new AbortController();
    return running.signal;
  }

  async function plan({
    from,
  }: CallInput<'import.plan'>): Promise<Result<SentImportPlan | null, AppError>> {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const paths = await options.choose(from);
    if (paths === null) return ok(null);
    const signal = begin();
    planned = null;
    const { folder, settings } = library;
    const planId = randomUUID();
    const language = options.language();
    const asked = { kind: 'plan', planId, folder, settings, paths, language } as const;
    const answer = await ask(asked, signal);
    if (!answer.ok) return answer;
    if (answer.value === null) return ok(null);
    const { files, ...shown } = answer.value.plan;
    planned = { folder, planId, files };
    return ok({ planId, chosen: paths.map((path) => basename(path)), ...shown });
  }

  async function write({
    planId,
  }: CallInput<'import.write'>): Promise<Result<ImportDone | null, AppError>> {
    const own = planned?.planId === planId ? planned : null;
    if (own === null || desk.current()?.folder !== own.folder) {
      return err({ code: 'import/no-plan' });
    }
    const written = await importIntoLibrary({ ask, disk, writer, onProgress }, own, begin());
    if (!written.ok) return written;
    if (written.value === null) return ok(null);
    // What was planned is there now.
    planned = null;
    const { texts, pictures } = written.value;
    const importId = randomUUID();
    made.set(importId, { folder: own.folder, made: written.value });
    for (const oldest of [...made.keys()].slice(0, -mostKept)) made.delete(oldest);
    if (desk.current()?.folder === own.folder) {
      desk.exchange(texts, new Set());
      desk.rescan();
    }
    return ok({ importId, issueIds: texts.map(({ id }) => id), pictures: pictures.length });
  }

  async function undo({ importId }: CallInput<'import.undo'>) {
    const library = desk.current();
    const own = made.get(importId);
    if (library === null || own?.folder !== library.folder) return err(noLibrary);
    const ids = own.made.texts.map(({ id }) => id);
    const undone = await options.whileNothingIsRead(ids, async () =>
      ok(await undoImport(options, library, own.made)),
    );
    if (undone.ok) made.delete(importId);
    return undone;
  }

  return {
    'import.plan': plan,
    'import.write': write,
    'import.cancel': () => {
      running?.abort();
      return ok(undefined);
    },
    'import.undo': undo,
    'library.write-feeds': () => {
      const library = desk.current();
      return library === null ? err(noLibrary) : writeLibraryFeeds(options.feeds, ask, library);
    },
  } satisfies Partial<Handlers>;
}
