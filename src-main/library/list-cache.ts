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

/** Short, since all of it is read before a list is shown. */
interface Kept {
  readonly key: string;
  /** The titles that sections have. */
  readonly titles: readonly string[];
  readonly files: readonly KeptFile[];
}

type KeptFile = readonly [
  id: string,
  facts: readonly [size: number, modifiedMs: number, changedMs: number, inode: number],
  isIssue: boolean,
  number: number | null,
  title: string | null,
  date: string | null,
  /** For each section the place of its title in `titles`, then how many items it has. */
  sections: readonly number[] | null,
];

/** What the list depends on besides the files. */
function keyOf(folder: string, { issues, profile, sections }: LibrarySettings): string {
  return JSON.stringify([format, folder, issues?.file, profile, sections]);
}

/** The list of a library as it was read last; empty when nothing of use is kept. */
export function readListCache(path: string, folder: string, settings: LibrarySettings): ListCache {
  try {
    const { key, titles, files } = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    if (key !== keyOf(folder, settings)) return new Map();
    return new Map(files.map((kept) => [kept[0], listed(kept, titles)]));
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
  const titles = new Map<string, number>();
  const placeOf = (title: string): number => {
    const place = titles.get(title) ?? titles.size;
    titles.set(title, place);
    return place;
  };
  const kept = files.map(({ entry, file }): KeptFile => {
    const { id, size, modifiedMs, changedMs, inode } = entry;
    const { kind, number, title, date, sections } = file;
    const counted = sections?.flatMap((section) => [placeOf(section.title), section.itemCount]);
    const facts = [size, modifiedMs, changedMs, inode] as const;
    return [id, facts, kind === 'issue', number, title, date, counted ?? null];
  });
  try {
    mkdirSync(dirname(path), { recursive: true });
    const key = keyOf(folder, settings);
    const whole: Kept = { key, titles: [...titles.keys()], files: kept };
    writeFileSync(part, JSON.stringify(whole), { mode: 0o600 });
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

function listed(kept: KeptFile, titles: readonly string[]): ListedFile {
  const [id, [size, modifiedMs, changedMs, inode], isIssue, number, title, date, counted] = kept;
  let sections: { title: string; itemCount: number }[] | null = null;
  if (counted !== null) {
    sections = [];
    for (let at = 0; at < counted.length; at += 2) {
      const name = titles[counted[at] ?? -1] ?? '';
      sections.push({ title: name, itemCount: counted[at + 1] ?? 0 });
    }
  }
  const kind = isIssue ? 'issue' : 'other';
  const fileName = id.slice(id.lastIndexOf('/') + 1);
  return {
    entry: { id, size, modifiedMs, changedMs, inode },
    file: { id, fileName, kind, number, title, date, sections },
  };
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
