import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { plainSettings } from '#core/export/edition/edition-settings.ts';
import type { Target } from '#core/export/target.ts';
import type { CallInput } from '#core/ipc/contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublishedDesk } from '../images/published-desk.ts';
import { isIssueOf } from './is-issue-of.ts';
import { knownFolder } from './known-folder.ts';
import { runExport, type ExportWorld } from './run-export.ts';
import type { WrittenFiles } from './written-files.ts';

export interface ExportCallOptions extends Pick<
  ExportWorld,
  'disk' | 'writer' | 'memory' | 'ask' | 'putOnClipboard' | 'renderPages' | 'maker'
> {
  readonly written: WrittenFiles;
  readonly targets: readonly Target[];
  readonly desk: LibraryDesk;
  readonly settings: Settings;
  readonly translate: () => ExportWorld['translate'];
  /** The folder of `--export-dir`: every export goes there, and replaces what is there. */
  readonly fixedFolder: string | null;
  /** Where the files of targets that are pasted go, unless a folder was chosen for them. */
  readonly ownFolder: string;
  /** Null when the person cancels. */
  readonly askFolder: (target: Target, last: string | null) => Promise<string | null>;
  readonly reveal: (path: string) => void;
  readonly openPage: (url: string) => Promise<boolean>;
  /** The pictures of the issue that are not published. */
  readonly pictureWarning: PublishedDesk['warningOf'];
  /** Told of the files that were written. */
  readonly onWritten: (paths: readonly string[], issue: ExportedIssueText) => void;
}

/** An issue's text, with what reads it. */
interface ExportedIssueText {
  readonly text: string;
  readonly fileName: string;
  readonly settings: OpenLibrary['settings'];
}

export function exportCalls(options: ExportCallOptions) {
  const { desk, settings, targets } = options;
  let running: AbortController | null = null;

  const chooseFolder = async (library: OpenLibrary, target: Target): Promise<string | null> => {
    const { id } = library.shown;
    const folder = await options.askFolder(target, knownFolder(settings, library, target.id));
    if (folder === null) return null;
    const all = settings.get('exportFolders');
    settings.set('exportFolders', { ...all, [id]: { ...all[id], [target.id]: folder } });
    return folder;
  };

  const folderFor = async (library: OpenLibrary, target: Target): Promise<string | null> => {
    const known = options.fixedFolder ?? knownFolder(settings, library, target.id);
    if (known !== null) return known;
    return target.kind === 'clipboard' || target.kind === 'message'
      ? join(options.ownFolder, `${library.shown.name} ${library.shown.id.slice(0, 6)}`)
      : chooseFolder(library, target);
  };

  async function run({ issueId, text, targetId, edition, language }: CallInput<'export.run'>) {
    const found = find(targets, targetId);
    const library = desk.current();
    const path = await desk.pathOf(issueId);
    if (!found.ok) return found;
    if (!path.ok) return path;
    if (library === null) throw new Error('a path without a library');
    const target = found.value;
    const { settings: librarySettings } = library;
    const sections = librarySettings.sections ?? [];
    const exported = { edition, language, settings: { ...plainSettings, sections } };
    const plan = { targetId, issueId, text, options: exported, settings: librarySettings };
    const warning =
      edition === 'full' ? await options.pictureWarning(library, issueId, text) : null;
    running = new AbortController();
    return runExport(
      { target, plan, libraryFolder: library.folder },
      {
        warnings: warning === null ? [] : [warning],
        maker: options.maker,
        disk: options.disk,
        writer: options.writer,
        putOnClipboard: options.putOnClipboard,
        renderPages: options.renderPages,
        signal: running.signal,
        onWritten: (paths) => {
          options.onWritten(paths, { text, fileName: issueId, settings: librarySettings });
        },
        memory: options.memory,
        isIssue: isIssueOf(library, issueId, options.memory),
        translate: options.translate(),
        ask: options.ask,
        chooseFolder: () => folderFor(library, target),
        idOf: options.written.idOf,
      },
    );
  }

  return {
    'export.run': run,
    'export.cancel': () => {
      running?.abort();
      return ok(undefined);
    },
    'export.choose-folder': async ({ targetId }) => {
      const target = find(targets, targetId);
      if (!target.ok) return target;
      const library = desk.current();
      if (library === null) return err({ code: 'export/no-folder', target: target.value.title });
      const folder = await chooseFolder(library, target.value);
      return ok(folder === null ? null : { folder });
    },
    'export.reveal': ({ fileId }) => {
      const path = options.written.pathOf(fileId);
      if (path === undefined) return err({ code: 'file/not-found', name: fileId });
      options.reveal(path);
      return ok(undefined);
    },
    'export.open-editor': async ({ targetId }) => {
      const target = find(targets, targetId);
      if (!target.ok) return target;
      if (target.value.editorUrl !== null) await options.openPage(target.value.editorUrl);
      return ok(undefined);
    },
  } satisfies Partial<Handlers>;
}

function find(targets: readonly Target[], id: string): Result<Target, AppError> {
  const target = targets.find((each) => each.id === id);
  if (target !== undefined) return ok(target);
  return err({ code: 'request/refused', channel: 'export.run', cause: `no target is named ${id}` });
}
