import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { CreatedIssue, LibraryFile } from '#core/ipc/shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import type { Trash } from '../files/trash.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { issuePath } from '../library/issue-path.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { documentIfThere, readDocument } from './read-document.ts';

export interface TrashCallOptions {
  readonly desk: Pick<LibraryDesk, 'current' | 'include' | 'pathOf' | 'rescan'>;
  readonly disk: Disk;
  readonly trash: Trash;
  /** Runs a task while no issue is read or written, and lets the one that is shown go. */
  readonly whileNothingIsRead: <T extends { readonly ok: boolean }>(
    issueIds: string | readonly string[],
    task: () => Promise<T>,
  ) => Promise<T>;
  readonly now: () => number;
}

/** Puts an issue of the open library into the trash; the list is not told. */
export async function discardIssue(
  { desk, trash, now }: Pick<TrashCallOptions, 'desk' | 'trash' | 'now'>,
  issueId: string,
): Promise<Result<string, AppError>> {
  const path = await desk.pathOf(issueId);
  const library = desk.current();
  if (!path.ok) return path;
  if (library === null) throw new Error('a path without a library');
  return trash.discard({ libraryId: library.shown.id, issueId, path: path.value }, now());
}

/** Puts a deleted issue of the open library back; answers it as the list has to show it. */
export async function restoreIssue(
  { desk, disk, trash }: Pick<TrashCallOptions, 'desk' | 'disk' | 'trash'>,
  trashId: string,
): Promise<Result<LibraryFile, AppError>> {
  const library = desk.current();
  const file = await trash.find(trashId);
  if (library === null || file === null || file.libraryId !== library.shown.id) {
    return err({ code: 'file/not-found', name: file === null ? '' : basename(file.issueId) });
  }
  const { issueId } = file;
  const path = await issuePath(library.folder, issueId);
  if (!path.ok) return path;
  const put = await trash.putBack(trashId, path.value);
  if (!put.ok) return put;
  const document = await readDocument(disk, path.value);
  const text = document.ok ? document.value.disk.text : '';
  return ok(summariseFile(issueId, text, readingOf(library.settings)).file);
}

/** Deletes issues into the trash and puts them back. */
export function trashCalls(options: TrashCallOptions) {
  const { desk, disk, trash, now } = options;

  async function discard(issueId: string) {
    const trashId = await discardIssue(options, issueId);
    desk.rescan();
    if (!trashId.ok) return trashId;
    await trash.removeOld(now());
    return ok({ trashId: trashId.value, fileName: basename(issueId) });
  }

  async function letGo(issueId: string, text: string) {
    const path = await desk.pathOf(issueId);
    const library = desk.current();
    if (!path.ok) return path;
    if (library === null) throw new Error('a path without a library');
    const name = basename(issueId);
    const there = await documentIfThere(disk, path.value);
    if (!there.ok) return there;
    if (there.value !== null) return err({ code: 'file/exists', name } as const);
    const file = { libraryId: library.shown.id, issueId, bytes: new TextEncoder().encode(text) };
    const trashId = await trash.keep(file, now());
    return trashId.ok ? ok({ trashId: trashId.value, fileName: name }) : trashId;
  }

  async function putBack(
    trashId: string,
  ): Promise<Result<Pick<CreatedIssue, 'issueId' | 'fileName'>, AppError>> {
    const file = await restoreIssue(options, trashId);
    if (!file.ok) return file;
    desk.include(file.value);
    return ok({ issueId: file.value.id, fileName: file.value.fileName });
  }

  return {
    'issue.delete': ({ issueId }) => options.whileNothingIsRead(issueId, () => discard(issueId)),
    'issue.let-go': ({ issueId, text }) =>
      options.whileNothingIsRead(issueId, () => letGo(issueId, text)),
    'issue.put-back': ({ trashId }) => putBack(trashId),
    'issue.deleted': async () => {
      const files = await trash.list(desk.current()?.shown.id ?? '');
      return ok(
        files.map(({ trashId, issueId, at }) => ({ trashId, at, fileName: basename(issueId) })),
      );
    },
  } satisfies Partial<Handlers>;
}
