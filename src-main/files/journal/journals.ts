import { join } from 'node:path';
import type { JournalEntry } from '#core/journal/entry.ts';
import { decodeJournal, encodeEntries } from '#core/journal/encode-journal.ts';
import { soundEntries } from '#core/journal/walk-journal.ts';
import type { Disk } from '../disk.ts';
import { readStable } from '../read-stable.ts';
import { absent, type FileWriter } from '../write-file.ts';
import { createJournalFile, type JournalFile } from './journal-file.ts';
import { journalExtension, journalLibraryFile, journalName, notedFolder } from './journal-place.ts';

/** The library a journal belongs to: its id and the real path of its folder. */
export interface JournalLibrary {
  readonly id: string;
  readonly folder: string;
}

/** The journals of all libraries, one file for each issue, in the user's data. */
export interface Journals {
  /** The same object for the same issue. */
  readonly of: (library: JournalLibrary, issueId: string) => JournalFile;
  /** All of one library, also of files that are gone. */
  readonly list: (library: JournalLibrary) => Promise<readonly ListedJournal[]>;
  /** As `list`, without those of these issues and those that never name this version of a file. */
  readonly listOthers: (
    library: JournalLibrary,
    issueIds: readonly string[],
    version: string,
  ) => Promise<readonly ListedJournal[]>;
  /** Gives the journal of one issue to another that has none; false when that failed. */
  readonly handOver: (library: JournalLibrary, fromId: string, toId: string) => Promise<boolean>;
  /** Takes over the journals of a library that was moved here; to be called before the others. */
  readonly adopt: (library: JournalLibrary) => Promise<void>;
  /** Lets go of every file but these. */
  readonly closeOthers: (kept: readonly JournalFile[]) => Promise<void>;
}

interface ListedJournal {
  readonly issueId: string;
  readonly entries: readonly JournalEntry[];
}

export function createJournals(disk: Disk, writer: FileWriter, root: string): Journals {
  const files = new Map<string, JournalFile>();
  const folderOf = (library: JournalLibrary) => join(root, library.id);

  const pathOf = (library: JournalLibrary, issueId: string) =>
    join(folderOf(library), journalName(issueId));

  const of = (library: JournalLibrary, issueId: string): JournalFile => {
    const path = pathOf(library, issueId);
    const known = files.get(path);
    if (known !== undefined) return known;
    const head = headOf(library, issueId);
    const made = createJournalFile({ disk, writer, path, head });
    files.set(path, made);
    return made;
  };

  async function listOthers(
    library: JournalLibrary,
    issueIds: readonly string[],
    version: string,
  ): Promise<readonly ListedJournal[]> {
    const folder = folderOf(library);
    const names = await disk.list(folder).catch(() => []);
    const left = new Set(issueIds.map(journalName));
    const listed: ListedJournal[] = [];
    for (const name of names.filter((each) => each.endsWith(journalExtension) && !left.has(each))) {
      const entries = await readEntries(disk, join(folder, name), version);
      const head = entries[0];
      if (head?.kind === 'head') listed.push({ issueId: head.issueId, entries });
    }
    return listed;
  }

  const list = (library: JournalLibrary) => listOthers(library, [], '');

  async function handOver(library: JournalLibrary, fromId: string, toId: string): Promise<boolean> {
    const from = of(library, fromId);
    const entries = soundEntries(await from.read()).filter(({ kind }) => kind !== 'head');
    const bytes = encodeEntries([headOf(library, toId), ...entries]);
    const written = await writer.write(pathOf(library, toId), bytes, absent);
    if (!written.ok) return false;
    await from.close();
    // One that stays belongs to a file that is gone, and holds nothing that the new one does not.
    await disk.remove(pathOf(library, fromId)).catch(() => undefined);
    return true;
  }

  /** The folder that a library's journals say it is in; null when they do not. */
  async function folderNoted(id: string): Promise<string | null> {
    try {
      const { bytes } = await readStable(disk, join(root, id, journalLibraryFile));
      return notedFolder(Buffer.from(bytes).toString());
    } catch {
      return null;
    }
  }

  async function adopt(library: JournalLibrary): Promise<void> {
    const own = folderOf(library);
    if (!(await disk.exists(own))) {
      const moved = await findMoved(library);
      await disk.makeFolder(moved === null ? own : root);
      if (moved !== null) await disk.rename(join(root, moved), own);
    }
    if ((await folderNoted(library.id)) === library.folder) return;
    const note = Buffer.from(`${JSON.stringify({ folder: library.folder })}\n`);
    await writer.write(join(own, journalLibraryFile), note);
  }

  /** Journals whose library is gone from its place, all of whose issues are files of this one. */
  async function findMoved(library: JournalLibrary): Promise<string | null> {
    for (const id of await disk.list(root).catch(() => [])) {
      const folder = await folderNoted(id);
      if (folder === null || (await disk.exists(folder))) continue;
      const journals = await list({ id, folder });
      let there = 0;
      for (const { issueId } of journals) {
        if (await disk.exists(join(library.folder, issueId))) there += 1;
      }
      // One file may have been deleted, or be the one whose text was never saved.
      if (there > 0 && there >= journals.length - 1) return id;
    }
    return null;
  }

  return {
    of,
    list,
    listOthers,
    handOver: (library, fromId, toId) => handOver(library, fromId, toId).catch(() => false),
    adopt: (library) => adopt(library).catch(() => undefined),
    closeOthers: async (kept) => {
      await Promise.all(
        [...files.values()].filter((file) => !kept.includes(file)).map((file) => file.close()),
      );
    },
  };
}

function headOf({ folder }: JournalLibrary, issueId: string): JournalEntry {
  return { kind: 'head', format: 1, library: folder, issueId };
}

/** Nothing of a journal that does not name the version: looking for it costs little, decoding a lot. */
async function readEntries(
  disk: Disk,
  path: string,
  version: string,
): Promise<readonly JournalEntry[]> {
  return readStable(disk, path).then(
    ({ bytes }) => (Buffer.from(bytes).includes(version) ? decodeJournal(bytes) : []),
    () => [],
  );
}
