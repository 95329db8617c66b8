import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { FileRename } from '#core/ipc/list-shapes.ts';
import { splitName } from '#core/library/file-names.ts';
import { issueListText } from '#core/library/issue-list-text.ts';
import { partChanges } from '#core/parts/change-part.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { discardIssue, restoreIssue, type TrashCallOptions } from '../documents/trash-calls.ts';
import type { putOnClipboard } from '../export/put-on-clipboard.ts';
import type { Journals } from '../files/journal/journals.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { completeList } from '../library/create-issue.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { countsExamples } from './counts-examples.ts';
import { duplicateFile } from './duplicate-issues.ts';
import { followNames } from './follow-names.ts';
import { renameFiles } from './rename-files.ts';
import type { StatusDesk } from './status-desk.ts';

export interface ListCallOptions extends TrashCallOptions {
  readonly desk: LibraryDesk;
  readonly writer: FileWriter;
  readonly journals: Journals;
  readonly statuses: StatusDesk;
  /** How many other texts of the library have one of these words. */
  readonly mentionsOf: (words: readonly string[], left: ReadonlySet<string>) => Promise<number>;
  readonly copy: typeof putOnClipboard;
  readonly reveal: (path: string) => void;
}

const noLibrary: AppError = { code: 'library/not-found', path: '' };

/** What is done to the issues that are chosen in the list. */
export function listCalls(options: ListCallOptions) {
  const { desk, statuses, trash, whileNothingIsRead } = options;

  async function discard(issueIds: readonly string[]) {
    const trashed: { trashId: string; issueId: string }[] = [];
    const failed: { fileName: string; error: AppError }[] = [];
    for (const issueId of issueIds) {
      const trashId = await discardIssue(options, issueId);
      if (trashId.ok) trashed.push({ trashId: trashId.value, issueId });
      else failed.push({ fileName: basename(issueId), error: trashId.error });
    }
    desk.exchange([], new Set(trashed.map(({ issueId }) => issueId)));
    desk.rescan();
    await trash.removeOld(options.now());
    return ok({ trashed, failed });
  }

  async function putBack(trashIds: readonly string[]) {
    const restored: LibraryFile[] = [];
    const failed: { fileName: string; error: AppError }[] = [];
    for (const trashId of trashIds) {
      const file = await restoreIssue(options, trashId);
      if (file.ok) restored.push(file.value);
      else
        failed.push({ fileName: 'name' in file.error ? file.error.name : '', error: file.error });
    }
    desk.exchange(restored, new Set());
    desk.rescan();
    return ok({ restored: restored.map(({ id }) => id), failed });
  }

  async function rename(files: readonly FileRename[]) {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const known = new Set(library.shown.files.map(({ id }) => id));
    const stranger = files.find(({ issueId }) => !known.has(issueId));
    if (stranger !== undefined) {
      return err({ code: 'file/not-found', name: basename(stranger.issueId) } as const);
    }
    const renamed = await renameFiles(options.disk, library.folder, files);
    if (!renamed.ok) return renamed;
    const names = new Map(renamed.value.map(({ from, to }) => [from, to]));
    await followNames(options, library, names);
    desk.rescan();
    return ok({ renamed: [...renamed.value], mentionedIn: 0 });
  }

  async function duplicate(issueIds: readonly string[], as: 'next' | 'copy') {
    const library = desk.current();
    if (library === null) return err(noLibrary);
    const { folder, shown, settings } = library;
    const listed = completeList(folder, shown.files, settings).filter(
      ({ kind }) => kind === 'issue',
    );
    const made: LibraryFile[] = [];
    for (const issueId of issueIds) {
      const duplicated = await duplicateFile(options, library, issueId, as, listed);
      if (!duplicated.ok) {
        if (made.length === 0) return duplicated;
        break;
      }
      made.push(duplicated.value.file);
      if (as !== 'copy') continue;
      // It shares everything with its original, and would else be taken for another file of the same issue.
      const parts = desk.current()?.settings.parts ?? [];
      await desk.changeSettings(partChanges(parts, duplicated.value.id, { issue: false }));
    }
    desk.exchange(made, new Set());
    desk.rescan();
    return ok({ files: made.map(({ id, fileName }) => ({ issueId: id, fileName })) });
  }

  async function withMentions(files: readonly FileRename[]): ReturnType<typeof rename> {
    const done = await whileNothingIsRead(
      files.map(({ issueId }) => issueId),
      () => rename(files),
    );
    if (!done.ok || done.value.renamed.length === 0) return done;
    const { renamed } = done.value;
    const left = new Set(renamed.flatMap(({ from, to }) => [from, to]));
    const words = [...new Set(renamed.map(({ from }) => splitName(basename(from)).stem))];
    return ok({ renamed, mentionedIn: await options.mentionsOf(words, left) });
  }

  return {
    'list.statuses': () => statuses.read(),
    'list.set-status': ({ changes }) => statuses.set(changes),
    'list.delete': ({ issueIds }) => whileNothingIsRead(issueIds, () => discard(issueIds)),
    'list.put-back': ({ trashIds }) => putBack(trashIds),
    'list.rename': ({ files }) => withMentions(files),
    'list.duplicate': ({ issueIds, as }) => duplicate(issueIds, as),
    'list.reveal': async ({ issueId }): Promise<Result<undefined, AppError>> => {
      const path = await desk.pathOf(issueId);
      if (!path.ok) return path;
      options.reveal(path.value);
      return ok(undefined);
    },
    'counts.examples': ({ issueId, language }) => {
      const library = desk.current();
      return library === null ? err(noLibrary) : ok(countsExamples(library, issueId, language));
    },
    'list.copy': async ({ issueIds }) => {
      const byId = new Map(desk.current()?.shown.files.map((file) => [file.id, file]));
      const files = issueIds.flatMap((id) => byId.get(id) ?? []);
      const copied = await options.copy({ html: null, text: issueListText(files) });
      return copied.ok ? ok(undefined) : copied;
    },
  } satisfies Partial<Handlers>;
}
