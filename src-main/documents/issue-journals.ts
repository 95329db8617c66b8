import type { AppError } from '#core/app-error.ts';
import type { OpenedIssue } from '#core/ipc/shapes.ts';
import type { WindowEntry } from '#core/journal/entry.ts';
import { openJournal } from '#core/journal/open-journal.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { thinJournal } from '#core/journal/thin-journal.ts';
import { ok, type Result } from '#core/result.ts';
import type { JournalFile } from '../files/journal/journal-file.ts';
import type { Journals } from '../files/journal/journals.ts';
import type { LibraryDesk } from '../library/library-desk.ts';

export interface IssueJournalOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly journals: Journals;
  readonly now: () => number;
}

/** The journals of the open library's issues, as the calls about issues need them. */
export interface IssueJournals {
  /** How the issue was left, to be shown instead of what the file holds. */
  readonly open: (issueId: string, diskText: string) => Promise<OpenedIssue['journal']>;
  readonly append: (
    issueId: string,
    entries: readonly WindowEntry[],
  ) => Promise<Result<undefined, AppError>>;
  /**
   * Notes that a save of the issue opened last begins; the function notes that it has ended well. The
   * text that is written to another issue is not what its journal holds.
   */
  readonly saving: (issueId: string) => (version: string) => void;
  /** Null while no library is open. */
  readonly fileOf: (issueId: string) => JournalFile | null;
}

/** Undo reaches back as far as in a window that was not closed, at least for usual typing. */
const mostSteps = 1000;
/** A journal that is longer is thinned when its issue is opened; a long session when it is saved. */
const thinAtOpening = 256 * 1024;
const thinAtSaving = 4 * 1024 * 1024;
const mostCharacters = 1024 * 1024;

export function createIssueJournals({ desk, journals, now }: IssueJournalOptions): IssueJournals {
  let adopted: string | null = null;
  let openedId: string | null = null;

  const fileOf = (issueId: string): JournalFile | null => {
    const library = desk.current();
    return library && journals.of({ id: library.shown.id, folder: library.folder }, issueId);
  };
  const thin = (file: JournalFile, limit: number): void => {
    if (file.size() <= limit) return;
    void file.rewrite((entries) => thinJournal(entries, now(), { mostSteps, mostCharacters }));
  };

  async function open(issueId: string, diskText: string): Promise<OpenedIssue['journal']> {
    const library = desk.current();
    if (library === null) return null;
    const { folder, shown } = library;
    if (adopted !== folder) await journals.adopt({ id: shown.id, folder });
    adopted = folder;
    openedId = issueId;
    const file = journals.of({ id: shown.id, folder }, issueId);
    await journals.closeOthers(file);
    // What cannot be read stays where it is; the file itself opens as ever.
    const entries = await file.read().catch(() => []);
    const opened = openJournal(readJournal(entries, diskText, mostSteps), diskText);
    thin(file, thinAtOpening);
    if (opened === null) return null;
    const { text, start, steps, saved, changes, isUnsaved } = opened;
    return { text, start, steps, saved, changes: isUnsaved ? Math.max(changes, 1) : 0 };
  }

  return {
    open,
    fileOf,
    append: async (issueId, entries) => (await fileOf(issueId)?.append(entries)) ?? ok(undefined),
    saving: (issueId) => {
      const file = issueId === openedId ? fileOf(issueId) : null;
      void file?.note({ kind: 'saving', at: now() });
      return (version) => {
        void file?.note({ kind: 'saved', at: now(), version }).then(() => thin(file, thinAtSaving));
      };
    },
  };
}
