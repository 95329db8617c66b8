import { dirname } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { decodeJournal, encodeEntries, soundLength } from '#core/journal/encode-journal.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { err, ok, type Result } from '#core/result.ts';
import { isSystemError, type Disk, type OpenFile } from '../disk.ts';
import { createPathQueue } from '../path-queue.ts';
import { readStable } from '../read-stable.ts';
import { writeAll, type PreparedReplacement } from '../replace-file.ts';
import { systemCause } from '../system-error.ts';
import type { FileWriter } from '../write-file.ts';
import { createSync } from './sync.ts';

export interface JournalFile {
  /** What is written so far, everything appended before this call included; nothing when there is none. */
  readonly read: () => Promise<readonly JournalEntry[]>;
  /**
   * Success once the system has the entries: they outlive the process then, and a power cut a tenth of
   * a second later. After a failure nothing is taken but entries that begin with a `base`.
   */
  readonly append: (entries: readonly JournalEntry[]) => Promise<Result<undefined, AppError>>;
  /** As `append`, where the file holds anything; entries that only mean something after others. */
  readonly note: (entry: JournalEntry) => Promise<void>;
  /**
   * Replaces what is written, whole or not at all; null leaves it. What is appended meanwhile does not
   * wait for it, and comes after. False when that failed.
   */
  readonly rewrite: (change: (bytes: Uint8Array) => Promise<Uint8Array | null>) => Promise<boolean>;
  /** Brings to the disk what a process that died may have left in the system's hands. */
  readonly secure: () => Promise<void>;
  /** Bytes; 0 before anything was read or written. */
  readonly size: () => number;
  /** Lets go of the file until the next call. */
  readonly close: () => Promise<void>;
}

export interface JournalFileOptions {
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly path: string;
  /** Begins each new file. */
  readonly head: JournalEntry;
}

interface OpenJournal {
  readonly file: OpenFile;
  /** Where the next entry goes. */
  end: number;
}

/** The file that is written anew, as it was when that began. */
interface Rewritten {
  readonly file: OpenFile;
  readonly end: number;
  readonly inode: bigint;
}

export function createJournalFile({ disk, writer, path, head }: JournalFileOptions): JournalFile {
  const queue = createPathQueue();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => queue.run('', task);
  let open: OpenJournal | null = null;
  /** Why entries are missing since; null while nothing is. */
  let broken: string | null = null;
  let size = 0;
  /** What was appended while the file is written anew beside itself; null while it is not. */
  let since: Uint8Array[] | null = null;
  let isRewriting = false;
  const sync = createSync(async () => {
    const current = open;
    if (current === null) return;
    await current.file.syncData();
    const { links, size: now } = await current.file.facts();
    // Somebody removed or cut the file: what is appended to it now would be lost.
    if (open === current && (links === 0 || now < current.end)) broken = 'it was removed';
  }, failed);

  function failed(error: unknown): void {
    broken = systemCause(error);
  }

  async function openFile(): Promise<OpenJournal> {
    if (open !== null) return open;
    await disk.makeFolder(dirname(path));
    const file = (await openIfThere(disk, path)) ?? (await disk.open(path, 'create'));
    try {
      const bytes = await file.readAll();
      const end = soundLength(bytes);
      if (end < bytes.length) await file.truncate(end);
      open = { file, end };
      size = end;
      return open;
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
  }

  async function closeFile(): Promise<void> {
    const closing = open;
    if (closing === null) return;
    await sync.settle();
    open = null;
    await closing.file.close().catch(() => undefined);
  }

  async function write(entries: readonly JournalEntry[]): Promise<void> {
    const journal = await openFile();
    // Without a text before it the entry would mean nothing.
    if (journal.end === 0 && entries[0]?.kind !== 'base') throw new Error('it was removed');
    const bytes = encodeEntries(journal.end === 0 ? [head, ...entries] : entries);
    try {
      await writeAll(journal.file, bytes, journal.end);
      journal.end += bytes.length;
      size = journal.end;
      since?.push(bytes);
    } catch (error) {
      // Half an entry is cut off at reading; cutting it now keeps what may follow together.
      await journal.file.truncate(journal.end).catch(() => undefined);
      throw error;
    }
    sync.soon();
  }

  async function append(entries: readonly JournalEntry[]): Promise<Result<undefined, AppError>> {
    if (entries.length === 0) return ok(undefined);
    if (broken !== null && entries[0]?.kind !== 'base') return notRecorded(broken);
    try {
      if (broken !== null) await closeFile();
      await write(entries);
      broken = null;
      return ok(undefined);
    } catch (error) {
      failed(error);
      return notRecorded(systemCause(error));
    }
  }

  async function read(): Promise<readonly JournalEntry[]> {
    try {
      const { bytes } = await readStable(disk, path);
      size = bytes.length;
      return decodeJournal(bytes);
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  async function rewrite(change: Parameters<JournalFile['rewrite']>[0]): Promise<boolean> {
    if (isRewriting) return false;
    isRewriting = true;
    try {
      const journal = await inTurn(beginRewrite);
      if (journal === null) return false;
      const { bytes } = await readStable(disk, path);
      const changed = await change(bytes.subarray(0, journal.end));
      if (changed === null) return true;
      const beside = await writer.writeBeside(path, changed);
      return beside !== null && (await inTurn(() => endRewrite(journal, changed.length, beside)));
    } catch {
      return false;
    } finally {
      since = null;
      isRewriting = false;
    }
  }

  /** From here on what is appended is kept for the new file; null when there is nothing to write anew. */
  async function beginRewrite(): Promise<Rewritten | null> {
    if (open === null && !(await disk.exists(path))) return null;
    const { file, end } = await openFile();
    since = [];
    return { file, end, inode: (await file.facts()).inode };
  }

  /** Puts the new file in the place of the old one, which may not be another one by now. */
  async function endRewrite(
    { file, end, inode }: Rewritten,
    length: number,
    beside: PreparedReplacement,
  ): Promise<boolean> {
    const added = Buffer.concat(since ?? []);
    if (open?.file !== file || open.end !== end + added.length) {
      await beside.drop();
      return false;
    }
    await closeFile();
    const isStill = async (): Promise<boolean> => {
      const facts = await disk.facts(path);
      return broken === null && facts.inode === inode && facts.size === end + added.length;
    };
    if ((await beside.finish(added, isStill)) !== 'replaced') return false;
    size = length + added.length;
    const now = await disk.open(path, 'write').catch(() => null);
    open = now && { file: now, end: size };
    return true;
  }

  return {
    read: () => inTurn(read),
    append: (entries) => inTurn(() => append(entries)),
    note: (entry) =>
      inTurn(async () => {
        const isThere = open !== null || (await disk.exists(path).catch(() => false));
        if (isThere) await append([entry]);
      }),
    rewrite,
    secure: () =>
      inTurn(async () => {
        await openFile().catch(failed);
        sync.soon();
      }),
    size: () => size,
    close: () => inTurn(closeFile),
  };
}

function notRecorded(cause: string): Result<never, AppError> {
  return err({ code: 'journal/not-recorded', cause });
}

async function openIfThere(disk: Disk, path: string): Promise<OpenFile | null> {
  try {
    return await disk.open(path, 'write');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}
