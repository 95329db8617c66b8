import { basename } from 'node:path';
import type { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import type { OpenedIssue } from '#core/ipc/shapes.ts';
import type { unsavedIssueSchema } from '#core/ipc/version-shapes.ts';
import type { WindowEntry } from '#core/journal/entry.ts';
import { listVersions } from '#core/journal/list-versions.ts';
import { openJournal } from '#core/journal/open-journal.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import type { ThinningLimits } from '#core/journal/thin-journal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import type { JournalFile } from '../files/journal/journal-file.ts';
import type { Journals } from '../files/journal/journals.ts';
import { issuePath } from '../library/issue-path.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { inheritJournal } from './inherit-journal.ts';
import { readDocument } from './read-document.ts';

export interface IssueJournalOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly journals: Journals;
  readonly disk: Disk;
  readonly now: () => number;
  /** `thinnedBytes`, where it holds up nobody who types. */
  readonly thinned: (question: ThinQuestion) => Promise<Uint8Array | null>;
}

/** A journal's file that has grown too long. */
export interface ThinQuestion {
  readonly bytes: Uint8Array;
  readonly now: number;
  readonly limits: ThinningLimits;
}

type UnsavedIssue = z.infer<typeof unsavedIssueSchema>;

/** Where an issue is open: in the window's own place, or as its other language beside it. */
export type DocumentSlot = 'main' | 'beside';

/** What an issue's file holds: its text, and the SHA-256 of its bytes. */
type FileNow = Pick<OpenedIssue, 'text' | 'version'>;

/** The journals of the open library's issues, as the calls about issues need them. */
export interface IssueJournals {
  /** How the issue was left, to be shown instead of what the file holds. */
  readonly open: (
    issueId: string,
    file: FileNow,
    slot: DocumentSlot,
  ) => Promise<OpenedIssue['journal']>;
  /** Nothing is open there any more. */
  readonly release: (slot: DocumentSlot) => void;
  readonly append: (
    issueId: string,
    entries: readonly WindowEntry[],
  ) => Promise<Result<undefined, AppError>>;
  /**
   * Notes that a save of an open issue begins; the function notes that it has ended well. The
   * text that is written to another issue is not what its journal holds.
   */
  readonly saving: (issueId: string) => (version: string) => void;
  /** The issues of the library, but the open ones, whose text was never saved. */
  readonly unsaved: () => Promise<readonly UnsavedIssue[]>;
  /** What is unsaved of the issue was written somewhere else, and is not told of any more. */
  readonly keptElsewhere: (issueId: string) => Promise<void>;
  /** Null while no library is open. */
  readonly fileOf: (issueId: string) => JournalFile | null;
}

/** Undo reaches back as far as in a window that was not closed, at least for usual typing. */
const mostSteps = 1000;
/** A journal that is longer is thinned when its issue is opened; a long session when it is saved. */
const thinAtOpening = 256 * 1024;
const thinAtSaving = 4 * 1024 * 1024;
const mostCharacters = 1024 * 1024;

export function createIssueJournals({
  desk,
  journals,
  disk,
  now,
  thinned,
}: IssueJournalOptions): IssueJournals {
  let adopted: string | null = null;
  const openedIds = new Map<DocumentSlot, string>();
  const isOpen = (issueId: string): boolean => [...openedIds.values()].includes(issueId);

  const fileOf = (issueId: string): JournalFile | null => {
    const library = desk.current();
    return library && journals.of({ id: library.shown.id, folder: library.folder }, issueId);
  };
  const thin = (file: JournalFile, limit: number): void => {
    if (file.size() <= limit) return;
    const limits = { mostSteps, mostCharacters };
    void file.rewrite((bytes) => thinned({ bytes, now: now(), limits }));
  };

  async function open(
    issueId: string,
    { text: diskText, version }: FileNow,
    slot: DocumentSlot,
  ): Promise<OpenedIssue['journal']> {
    const library = desk.current();
    if (library === null) return null;
    const { folder, shown } = library;
    const own = { id: shown.id, folder };
    if (adopted !== folder) await journals.adopt(own);
    adopted = folder;
    for (const [other, there] of openedIds) if (there === issueId) openedIds.delete(other);
    openedIds.set(slot, issueId);
    const file = journals.of(own, issueId);
    await journals.closeOthers([...openedIds.values()].map((id) => journals.of(own, id)));
    // What cannot be read stays where it is; the file itself opens as ever.
    const read = () => file.read().catch(() => []);
    let entries = await read();
    const heir = { library: own, files: shown.files, issueId, text: diskText, version };
    if (entries.length === 0 && (await inheritJournal(disk, journals, heir)))
      entries = await read();
    const opened = openJournal(readJournal(entries, diskText, mostSteps), diskText);
    thin(file, thinAtOpening);
    if (opened === null) return null;
    void file.secure();
    const { text, start, steps, saved, changes, isUnsaved } = opened;
    return { text, start, steps, saved, changes: isUnsaved ? Math.max(changes, 1) : 0 };
  }

  async function unsaved(): Promise<readonly UnsavedIssue[]> {
    const library = desk.current();
    if (library === null) return [];
    const found: UnsavedIssue[] = [];
    const listed = await journals.list({ id: library.shown.id, folder: library.folder });
    for (const { issueId, entries } of listed) {
      const reading = readJournal(entries, null, 0);
      if (isOpen(issueId) || reading === null) continue;
      if (reading.text === reading.saved?.text) continue;
      const path = await issuePath(library.folder, issueId);
      const document = path.ok ? await readDocument(disk, path.value) : path;
      const diskText = document.ok ? document.value.disk.text : null;
      const left = diskText === null ? reading : readJournal(entries, diskText, 0);
      const version = listVersions(entries).at(-1);
      if (left === null || version === undefined) continue;
      if (left.text === diskText || left.text === left.saved?.text) continue;
      found.push({
        issueId,
        fileName: basename(issueId),
        isThere: diskText !== null,
        changes: Math.max(1, left.changes),
        versionId: version.id,
      });
    }
    return found;
  }

  return {
    open,
    release: (slot) => {
      openedIds.delete(slot);
    },
    unsaved,
    keptElsewhere: async (issueId) => {
      if (isOpen(issueId)) return;
      const file = fileOf(issueId);
      await file?.note({ kind: 'saving', at: now() });
      await file?.note({ kind: 'saved', at: now(), version: '' });
    },
    fileOf,
    append: async (issueId, entries) => (await fileOf(issueId)?.append(entries)) ?? ok(undefined),
    saving: (issueId) => {
      const file = isOpen(issueId) ? fileOf(issueId) : null;
      void file?.note({ kind: 'saving', at: now() });
      return (version) => {
        void file?.note({ kind: 'saved', at: now(), version }).then(() => thin(file, thinAtSaving));
      };
    },
  };
}
