import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { isInside } from '../files/inside.ts';
import { atOnce, type Steps } from './in-turns.ts';

/** A Markdown file as the folder shows it; `id` is its path below the library, with `/`. */
export interface FolderEntry {
  readonly id: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** When anything of it changed, its permissions or its place on the disk too. */
  readonly changedMs: number;
  readonly inode: number;
}

export interface FolderContent {
  readonly entries: readonly FolderEntry[];
  /** Every folder looked into, as full paths: what is to be watched. */
  readonly folders: readonly string[];
  /** Folders were left out, since there are too many files or folders. */
  readonly isCut: boolean;
}

const markdownName = /\.(?:md|markdown)$/i;
const skippedFolder = /^(?:\..*|node_modules)$/;

interface Most {
  readonly folders: number;
  readonly entries: number;
}

/** Somebody may choose a whole disk. */
const usualMost: Most = { folders: 5000, entries: 50_000 };
const entriesAStep = 50;

/**
 * The Markdown files of a library's real folder, in subfolders too. Links are followed to files
 * inside the library only. Throws the system's error when the folder itself cannot be read; a
 * subfolder that cannot be read is passed over.
 */
export function walkLibrary(root: string, most?: Most): FolderContent {
  return atOnce(walkSteps(root, most));
}

/** The same, a file at a time. */
export function* walkSteps(root: string, most: Most = usualMost): Steps<FolderContent> {
  const entries: FolderEntry[] = [];
  const folders: string[] = [];
  const pending = [''];
  while (pending.length > 0 && folders.length < most.folders && entries.length < most.entries) {
    const prefix = pending.shift() ?? '';
    const folder = join(root, prefix);
    const children = prefix === '' ? listFolder(folder) : attempt(() => listFolder(folder));
    if (children === null) continue;
    folders.push(folder);
    yield;
    for (const child of children) {
      const { name } = child;
      if (child.isDirectory()) {
        if (!skippedFolder.test(name)) pending.push(`${prefix}${name}/`);
      } else if (markdownName.test(name) && !name.startsWith('.')) {
        const entry = entryOf(root, `${prefix}${name}`, child);
        if (entry === null) continue;
        entries.push(entry);
        if (entries.length % entriesAStep === 0) yield;
      }
    }
  }
  return { entries, folders, isCut: pending.length > 0 };
}

function listFolder(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

function entryOf(root: string, id: string, child: Dirent): FolderEntry | null {
  // Ten thousand times `join` takes as long as reading half of the folder.
  const path = `${root}${sep}${id}`;
  try {
    if (child.isSymbolicLink() && !isInside(root, realpathSync(path))) return null;
    const stat = statSync(path);
    if (!stat.isFile()) return null;
    const { size, mtimeMs: modifiedMs, ctimeMs: changedMs, ino: inode } = stat;
    return { id, size, modifiedMs, changedMs, inode };
  } catch {
    return null;
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
