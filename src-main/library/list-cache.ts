import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { FolderEntry } from './walk-library.ts';

/** What the list shows of a file, and the file that this was read from. */
export interface ListedFile {
  readonly entry: FolderEntry;
  readonly file: LibraryFile;
}

export type ListCache = ReadonlyMap<string, ListedFile>;

/** Another number for another shape. */
const format = 1;

/** What the list depends on besides the files. */
function keyOf(folder: string, { issues, profile, sections }: LibrarySettings): string {
  return JSON.stringify([format, folder, issues?.file, profile, sections]);
}

/** The list of a library as it was read last; empty when nothing of use is kept. */
export function readListCache(path: string, folder: string, settings: LibrarySettings): ListCache {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly key: string;
      readonly files: readonly ListedFile[];
    };
    if (kept.key !== keyOf(folder, settings)) return new Map();
    return new Map(kept.files.map((listed) => [listed.entry.id, listed]));
  } catch {
    return new Map();
  }
}

/** Keeps a list in one step; where that fails, the next opening reads the files' beginnings again. */
export function writeListCache(
  path: string,
  folder: string,
  settings: LibrarySettings,
  files: readonly ListedFile[],
): void {
  const part = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const kept = JSON.stringify({ key: keyOf(folder, settings), files });
    writeFileSync(part, kept, { mode: 0o600 });
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

/** What is known of a file counts only while the file is the one that was read. */
export function isSameFile(one: FolderEntry, other: FolderEntry): boolean {
  return (
    one.size === other.size &&
    one.modifiedMs === other.modifiedMs &&
    one.changedMs === other.changedMs &&
    one.inode === other.inode
  );
}
