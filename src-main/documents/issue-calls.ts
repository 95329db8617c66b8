import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { CreatedIssue, DiskState, OpenedIssue } from '#core/ipc/shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { createPathQueue } from '../files/path-queue.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { completeList, createIssue, twinRequest } from '../library/create-issue.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { assetBase } from '../protocol/asset-address.ts';
import type { DocumentSlot, IssueJournals } from './issue-journals.ts';
import { documentIfThere, isWritable, readDocument } from './read-document.ts';
import { saveDocument } from './save-document.ts';

export interface IssueCallOptions {
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly journals: IssueJournals;
  /** Null when the person cancels. */
  readonly choosePath: (suggestion: string) => Promise<string | null>;
  readonly onChangedOnDisk: (issueId: string, disk: DiskState) => void;
  /** A file that was there has another text now. */
  readonly onSaved?: (issueId: string, before: string, after: string) => void;
}

/** The issue that the window shows, as it last was on disk to its knowledge. */
interface ShownIssue {
  readonly issueId: string;
  readonly version: string | null;
}

export function issueCalls(options: IssueCallOptions) {
  const { desk, disk, writer, journals } = options;
  // What is written and what is looked at take turns, so that no save looks like somebody else's.
  const queue = createPathQueue();
  const shown = new Map<DocumentSlot, ShownIssue>();

  async function read(issueId: string): Promise<Result<OpenedIssue, AppError>> {
    const path = await desk.pathOf(issueId);
    const library = desk.current();
    if (!path.ok) return path;
    if (library === null) throw new Error('a path without a library');
    const document = await readDocument(disk, path.value);
    if (!document.ok) return document;
    const { version, encoding, disk: content } = document.value;
    return ok({
      id: issueId,
      fileName: basename(issueId),
      text: content.text,
      version,
      encoding,
      writable: await isWritable(disk, path.value),
      assetBase: assetBase(library.token, issueId),
      journal: null,
    });
  }

  async function open(slot: DocumentSlot, issueId: string): Promise<Result<OpenedIssue, AppError>> {
    const opened = await read(issueId);
    if (!opened.ok) return opened;
    for (const [other, { issueId: there }] of shown) if (there === issueId) shown.delete(other);
    shown.set(slot, { issueId, version: opened.value.version });
    return ok({ ...opened.value, journal: await journals.open(issueId, opened.value, slot) });
  }

  async function lookAtShown(): Promise<void> {
    for (const [slot, { issueId, version: known }] of shown) {
      const path = await desk.pathOf(issueId);
      const now = path.ok ? await documentIfThere(disk, path.value) : path;
      if (!now.ok) continue;
      const version = now.value?.version ?? null;
      if (version === known) continue;
      shown.set(slot, { issueId, version });
      const state = now.value && { text: now.value.disk.text, version: now.value.version };
      options.onChangedOnDisk(issueId, state);
    }
  }

  /** The window knows of that version already. */
  function noteVersion(issueId: string, version: string): void {
    for (const [slot, there] of shown) {
      if (there.issueId === issueId) shown.set(slot, { issueId, version });
    }
  }

  function forget(issueId: string): void {
    for (const [slot, there] of shown) if (there.issueId === issueId) shown.delete(slot);
  }

  async function create(twinOf: string | null): Promise<Result<CreatedIssue | null, AppError>> {
    const library = desk.current();
    if (library === null) return err({ code: 'library/not-found', path: '' });
    const { folder, shown: listed, settings } = library;
    const files = completeList(folder, listed.files, settings);
    const request = { folder, files, date: null, now: new Date(), settings };
    const asked = twinOf === null ? request : twinRequest(request, listed.groups, twinOf);
    if (asked === null) return ok(null);
    const created = await createIssue(asked, disk, writer);
    if (!created.ok) return created;
    const { path, text, continues, titlePlace } = created.value;
    desk.include(summariseFile(path, text, readingOf(settings)).file);
    return ok({
      issueId: path,
      fileName: basename(path),
      madeFrom: continues === null ? null : basename(continues),
      titlePlace,
    });
  }

  const handlers = {
    'issue.create': () =>
      queue.run('', async () => {
        const created = await create(null);
        if (!created.ok) return created;
        if (created.value === null) throw new Error('an issue of its own needs none before it');
        return ok(created.value);
      }),
    'issue.create-twin': ({ issueId }) => queue.run('', () => create(issueId)),
    'issue.open': ({ issueId }) => queue.run('', () => open('main', issueId)),
    'side.open': ({ issueId }) => queue.run('', () => open('beside', issueId)),
    'side.close': () =>
      queue.run('', () => {
        shown.delete('beside');
        journals.release('beside');
        return Promise.resolve(ok(undefined));
      }),
    'issue.read': ({ issueId }) => queue.run('', () => read(issueId)),
    'issue.journal': ({ issueId, entries }) => journals.append(issueId, entries),
    'issue.save': ({ issueId, fromOutside = false, ...request }) => {
      // Now, between what the window did before it asked and what it does meanwhile.
      const savedAs = fromOutside ? null : journals.saving(issueId);
      return queue.run('', async () => {
        const path = await desk.pathOf(issueId);
        if (!path.ok) return path;
        const saved = await saveDocument(disk, writer, { ...request, path: path.value });
        if (!saved.ok) return saved;
        const { before, version } = saved.value;
        if (savedAs === null) await lookAtShown();
        else {
          savedAs(version);
          noteVersion(issueId, version);
        }
        if (before !== null && before !== request.text) {
          options.onSaved?.(issueId, before, request.text);
        }
        return ok({ version });
      });
    },
    'issue.save-copy': async ({ issueId, text }) => {
      const path = await desk.pathOf(issueId);
      if (!path.ok) return path;
      const chosen = await options.choosePath(path.value);
      if (chosen === null) return ok(null);
      const bytes = new TextEncoder().encode(text);
      const written = await writer.write(chosen, bytes);
      if (written.ok) return ok({ name: basename(chosen) });
      if (written.error.kind === 'changed') throw new Error('nothing was expected of the copy');
      return { ok: false, error: written.error.error };
    },
  } satisfies Partial<Handlers>;

  return {
    handlers,
    /** Runs a task that takes issues away; nobody tells the window that they are gone. */
    whileNothingIsRead: <T extends { readonly ok: boolean }>(
      issueIds: string | readonly string[],
      task: () => Promise<T>,
    ): Promise<T> =>
      queue.run('', async () => {
        const result = await task();
        if (result.ok) for (const issueId of [issueIds].flat()) forget(issueId);
        return result;
      }),
    /** Compares the issue that is shown with its file, and tells the window what has changed. */
    lookAtDisk: () => queue.run('', lookAtShown),
  };
}
