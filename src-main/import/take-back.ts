import { rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk } from '../files/disk.ts';
import { readStable } from '../files/read-stable.ts';

/** A file that an import has made. */
export interface MadeFile {
  /** Below the library. */
  readonly path: string;
  readonly sha256: string;
}

/** The folders of a path below `folder` that are not there yet, the innermost first. */
export async function missingFolders(
  disk: Disk,
  folder: string,
  path: string,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let at = dirname(path); at !== '.' && at !== '/'; at = dirname(at)) {
    if (await disk.exists(join(folder, at)).catch(() => true)) break;
    missing.push(at);
  }
  return missing;
}

/** Whether a file holds what was written. */
export async function isUntouched(
  disk: Disk,
  folder: string,
  { path, sha256 }: MadeFile,
): Promise<boolean> {
  const there = await readStable(disk, join(folder, path)).catch(() => null);
  return there?.sha256 === sha256;
}

/** Removes the files that were made, but for those that somebody has changed since. */
export async function removeMade(
  disk: Disk,
  folder: string,
  made: readonly MadeFile[],
): Promise<void> {
  for (const file of made.toReversed()) {
    if (!(await isUntouched(disk, folder, file))) continue;
    await disk.remove(join(folder, file.path)).catch(() => undefined);
  }
}

/** Removes those of the folders that are empty. */
export async function removeEmpty(folder: string, folders: Iterable<string>): Promise<void> {
  const deepestFirst = [...folders].toSorted((a, b) => b.length - a.length);
  for (const each of deepestFirst) await rmdir(join(folder, each)).catch(() => undefined);
}
