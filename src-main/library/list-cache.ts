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

export interface ListCache {
  readonly size: number;
  /** What the list shows of a file, as long as it is the one that was read. */
  readonly fileOf: (entry: FolderEntry) => LibraryFile | null;
}

type Section = NonNullable<LibraryFile['sections']>[number];

export const emptyListCache: ListCache = { size: 0, fileOf: () => null };

/** Another number for another shape. */
const format = 2;

/**
 * All of it is read before a list is shown: numbers as the bytes of arrays, in base64, since JSON
 * takes several times as long to read them, and what recurs is there once.
 */
interface Kept {
  readonly key: string;
  readonly ids: readonly string[];
  readonly titles: readonly (string | null)[];
  readonly dates: readonly (string | null)[];
  /** The sections there are: a title and how many items. */
  readonly sections: readonly (readonly [title: string, itemCount: number])[];
  /** `factCount` numbers for each file: its size, times and inode; 1 for an issue; its number; how many sections. */
  readonly facts: string;
  /** The places in `sections` of the files' sections, file after file. */
  readonly places: string;
}

const factCount = 7;

/** What the list depends on besides the files. */
function keyOf(folder: string, { issues, profile, sections }: LibrarySettings): string {
  return JSON.stringify([format, folder, issues?.file, profile, sections]);
}

/** The list of a library as it was read last; empty when nothing of use is kept. */
export function readListCache(path: string, folder: string, settings: LibrarySettings): ListCache {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return kept.key === keyOf(folder, settings) ? listOf(kept) : emptyListCache;
  } catch {
    return emptyListCache;
  }
}

function listOf({ ids, titles, dates, sections, ...numbers }: Kept): ListCache {
  const facts = new Float64Array(bytesIn(numbers.facts));
  const places = new Uint32Array(bytesIn(numbers.places));
  const made = sections.map(([title, itemCount]): Section => ({ title, itemCount }));
  const rows = new Map<string, number>();
  const firstPlaces: number[] = [];
  let place = 0;
  for (const [row, id] of ids.entries()) {
    rows.set(id, row);
    firstPlaces.push(place);
    place += Math.max(0, facts[row * factCount + 6] ?? 0);
  }
  const sectionsOf = (row: number, count: number) => {
    const first = firstPlaces[row] ?? 0;
    const found: Section[] = [];
    for (let at = first; at < first + count; at += 1) {
      const section = made[places[at] ?? -1];
      if (section !== undefined) found.push(section);
    }
    return found;
  };
  return {
    size: ids.length,
    fileOf: ({ id, size, modifiedMs, changedMs, inode }) => {
      const row = rows.get(id);
      if (row === undefined) return null;
      const at = row * factCount;
      const isSame =
        facts[at] === size &&
        facts[at + 1] === modifiedMs &&
        facts[at + 2] === changedMs &&
        facts[at + 3] === inode;
      if (!isSame) return null;
      const number = facts[at + 5] ?? Number.NaN;
      const count = facts[at + 6] ?? -1;
      return {
        id,
        fileName: id.slice(id.lastIndexOf('/') + 1),
        kind: facts[at + 4] === 1 ? 'issue' : 'other',
        number: Number.isNaN(number) ? null : number,
        title: titles[row] ?? null,
        date: dates[row] ?? null,
        sections: count < 0 ? null : sectionsOf(row, count),
      };
    },
  };
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
    const kept = keptOf(keyOf(folder, settings), files);
    writeFileSync(part, JSON.stringify(kept), { mode: 0o600 });
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

function keptOf(key: string, files: readonly ListedFile[]): Kept {
  const known = new Map<string, number>();
  const sections: [string, number][] = [];
  const places: number[] = [];
  const facts = files.flatMap(({ entry, file }) => {
    for (const { title, itemCount } of file.sections ?? []) {
      const name = `${itemCount} ${title}`;
      const place = known.get(name) ?? sections.length;
      if (place === sections.length) sections.push([title, itemCount]);
      known.set(name, place);
      places.push(place);
    }
    const { size, modifiedMs, changedMs, inode } = entry;
    const isIssue = file.kind === 'issue' ? 1 : 0;
    const count = file.sections?.length ?? -1;
    return [size, modifiedMs, changedMs, inode, isIssue, file.number ?? Number.NaN, count];
  });
  return {
    key,
    ids: files.map(({ entry }) => entry.id),
    titles: files.map(({ file }) => file.title),
    dates: files.map(({ file }) => file.date),
    sections,
    facts: Buffer.from(new Float64Array(facts).buffer).toString('base64'),
    places: Buffer.from(new Uint32Array(places).buffer).toString('base64'),
  };
}

/** A copy, since a buffer's bytes may begin anywhere in memory. */
function bytesIn(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
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
