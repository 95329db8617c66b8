import { basename, dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { isSystemError, type Disk, type FileFacts } from './disk.ts';
import { createPathQueue } from './path-queue.ts';
import { readStable, sameFacts, sha256Of } from './read-stable.ts';
import { prepareReplacement, replaceFile, type PreparedReplacement } from './replace-file.ts';
import { fileError } from './system-error.ts';
import { writeInPlace } from './write-in-place.ts';

/** The SHA-256 of what the file must hold, `absent` when there must be none. */
export type Expected = string;
export const absent: Expected = 'absent';

type WriteFailure =
  /** The file is not what `expected` said; nothing was written. */
  { readonly kind: 'changed' } | { readonly kind: 'failed'; readonly error: AppError };

/** The only thing that writes the files that Galley keeps for people. */
export interface FileWriter {
  /**
   * Leaves the old file whole or the new file whole, whatever fails, and answers the SHA-256 of what
   * it wrote. Writes to one file happen in the order of their calls.
   */
  write(
    path: string,
    bytes: Uint8Array,
    expected?: Expected,
  ): Promise<Result<string, WriteFailure>>;
  /**
   * Writes the bytes beside a file that somebody goes on adding to, for them to replace it once what
   * was added meanwhile is known; null where it can only be written in place, or not at all.
   */
  writeBeside(path: string, bytes: Uint8Array): Promise<PreparedReplacement | null>;
}

export interface FileWriterOptions {
  readonly disk: Disk;
  /** Where the copies lie that files written in place need meanwhile. */
  readonly backupFolder: string;
  /** Told before the first temporary file appears in a folder, so that a later start can sweep it. */
  readonly beforeFirstWrite: (folder: string) => void;
}

export function createFileWriter(options: FileWriterOptions): FileWriter {
  const { disk, backupFolder } = options;
  // A path takes its turn as it was given, so that the order of the calls is kept while links are
  // followed; then as what it leads to.
  const givenPaths = createPathQueue();
  const realPaths = createPathQueue();
  const foldersToldOf = new Set<string>();

  function tellOf(folder: string): void {
    if (!foldersToldOf.has(folder)) options.beforeFirstWrite(folder);
    foldersToldOf.add(folder);
  }

  async function writeNow(target: string, bytes: Uint8Array, expected: Expected | null) {
    const old = await factsOrNull(disk, target);
    if (old !== null) {
      if (!old.isFile) throw new Error('it is not a file');
      await disk.checkWritable(target);
    }
    tellOf(dirname(target));
    if (old === null || old.links === 1) {
      const stillExpected = () => isStill(disk, target, expected);
      const outcome = await replaceFile(disk, target, old, bytes, stillExpected);
      if (outcome !== 'closed') return outcome;
    }
    return expected === absent
      ? 'changed'
      : writeInPlace(disk, target, bytes, backupFolder, expected);
  }

  async function write(path: string, bytes: Uint8Array, expected?: Expected) {
    try {
      const outcome = await givenPaths.run(path, async () => {
        const target = await realTarget(disk, path);
        return realPaths.run(target, () => writeNow(target, bytes, expected ?? null));
      });
      return outcome === 'changed' ? err({ kind: 'changed' } as const) : ok(sha256Of(bytes));
    } catch (error) {
      const failure = fileError(error, basename(path), 'writing');
      return err({ kind: 'failed', error: failure } as const);
    }
  }

  async function writeBeside(path: string, bytes: Uint8Array): Promise<PreparedReplacement | null> {
    try {
      const target = await realTarget(disk, path);
      const old = await disk.facts(target);
      if (!old.isFile || old.links !== 1) return null;
      tellOf(dirname(target));
      const prepared = await prepareReplacement(disk, target, old, bytes);
      return prepared === 'closed' ? null : prepared;
    } catch {
      return null;
    }
  }

  return { write, writeBeside };
}

/** Follows links, so that a linked file is written and the link stays. */
async function realTarget(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.realPath(path);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
  }
  if (await disk.exists(path)) throw new Error('it is a link to a file that is not there');
  return join(await disk.realPath(dirname(path)), basename(path));
}

async function factsOrNull(disk: Disk, path: string): Promise<FileFacts | null> {
  try {
    return await disk.facts(path);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function isStill(disk: Disk, target: string, expected: Expected | null): Promise<boolean> {
  if (expected === null) return true;
  const facts = await factsOrNull(disk, target);
  if (expected === absent || facts === null) return expected === absent && facts === null;
  const now = await readStable(disk, target);
  // A last look, as near to the rename as can be, catches who wrote while the hash was computed.
  return now.sha256 === expected && sameFacts(now.facts, await disk.facts(target));
}
