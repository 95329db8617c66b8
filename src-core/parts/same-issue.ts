import type { PartFile } from './part-file.ts';
import { readPartName } from './part-names.ts';
import type { PartSetting } from './part-settings.ts';

/** Two files that tell different numbers or days are one issue all the same when they share so much. */
const mostlyShared = 0.5;
const fewestShared = 5;
/** Two full files that share fewer of their items' pages are two issues, whatever they are called. */
const fewestItems = 5;
const leastShared = 0.2;
/** A number or a day that so many issues have tells nothing more. */
const mostCandidates = 24;

/** What was set by hand for a file, by the file's id. */
export type PartSettings = ReadonlyMap<string, PartSetting>;

/**
 * What a file has in common with others of its issue. Files without a key in common, be it through
 * others, are never one issue (P3).
 */
export function findKeys(file: PartFile, settings: PartSettings): readonly string[] {
  const { id } = file;
  const issue = settings.get(id)?.issue;
  const own = `file ${id}`;
  if (issue === false) return [own];
  return [own, ...(issue === undefined ? [] : [`file ${issue}`]), ...ownKeys(file)];
}

function ownKeys({ id, number, date, itemAddresses }: PartFile): readonly string[] {
  const { stem } = readPartName(id);
  const page = firstPage(itemAddresses);
  return [
    ...(stem === null ? [] : [`name ${stem}`]),
    ...(number === null ? [] : [`number ${number}`]),
    ...(date === null ? [] : [`date ${date}`]),
    ...(page === null ? [] : [`page ${page}`]),
  ];
}

/** One of the pages, the same one in most files that have most pages in common. */
function firstPage(addresses: readonly string[]): string | null {
  if (addresses.length < fewestShared) return null;
  let first: string | null = null;
  for (const address of addresses) if (first === null || address < first) first = address;
  return first;
}

/**
 * Gathers the files of each issue: its master, its editions and its twins in other languages. They have
 * the number, the day or the file's name in common; files that differ in one of these (a number given
 * twice, two newsletters on one day) must also share most of their links, and so must those that have
 * nothing but links in common. What was set by hand goes before all that. The order of the files does
 * not matter (P1). `keysOf` answers what `findKeys` found.
 */
export function issuesOfFiles(
  files: readonly PartFile[],
  settings: PartSettings,
  keysOf: (file: PartFile) => readonly string[],
): readonly (readonly PartFile[])[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const issues: PartFile[][] = [];
  const issueOf = new Map<string, PartFile[]>();
  const byKey = new Map<string, PartFile[][]>();
  const pinned: (readonly [PartFile, string])[] = [];
  for (const file of files.toSorted(byWhatTheyTell)) {
    const root = rootOf(file.id, byId, settings);
    if (root !== file.id) {
      pinned.push([file, root]);
      continue;
    }
    const keys = keysOf(file).filter((key) => !key.startsWith('file '));
    const known = issueFor(file, keys, byKey);
    const own = known ?? [];
    own.push(file);
    issueOf.set(file.id, own);
    if (known === null) issues.push(own);
    for (const key of keys) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [own]);
      else if (there.length < mostCandidates && !there.includes(own)) there.push(own);
    }
  }
  for (const [file, root] of pinned) issueOf.get(root)?.push(file);
  return issues;
}

/** The file whose issue a file was set to belong to, in the end; itself where nothing there is named. */
function rootOf(id: string, byId: ReadonlyMap<string, PartFile>, settings: PartSettings): string {
  const seen = [id];
  for (let at = id; ;) {
    const next = settings.get(at)?.issue;
    if (typeof next !== 'string' || next === at || !byId.has(next)) return at;
    const circle = seen.indexOf(next);
    if (circle !== -1) return seen.slice(circle).toSorted()[0] ?? id;
    seen.push(next);
    at = next;
  }
}

/** Files that tell most come first, so that one without a day cannot bind two issues together. */
function byWhatTheyTell(a: PartFile, b: PartFile): number {
  return toldBy(b) - toldBy(a) || (a.id < b.id ? -1 : 1);
}

function toldBy({ number, date }: PartFile): number {
  return Number(number !== null) + Number(date !== null);
}

/** Of the issues that the file may belong to the one that was named by most keys. */
function issueFor(
  file: PartFile,
  keys: readonly string[],
  byKey: ReadonlyMap<string, readonly PartFile[][]>,
): PartFile[] | null {
  const counts = new Map<PartFile[], { count: number; isNamed: boolean }>();
  for (const key of keys) {
    for (const candidate of byKey.get(key) ?? []) {
      const known = counts.get(candidate) ?? { count: 0, isNamed: false };
      const isNamed = known.isNamed || !key.startsWith('page ');
      counts.set(candidate, { count: known.count + 1, isNamed });
    }
  }
  const ranked = [...counts].toSorted((a, b) => b[1].count - a[1].count);
  const found = ranked.find(([candidate, { isNamed }]) =>
    isNamed ? belongs(file, candidate) : hasSameItems(file, candidate),
  );
  return found?.[0] ?? null;
}

function belongs(file: PartFile, issue: readonly PartFile[]): boolean {
  return (
    issue.every((other) => !contradict(file, other) && !areUnlike(file, other)) ||
    issue.some((other) => shareMost(file.addresses, other.addresses))
  );
}

function hasSameItems(file: PartFile, issue: readonly PartFile[]): boolean {
  const items = new Set(file.itemAddresses);
  return (
    issue.every((other) => !contradict(file, other)) &&
    issue.some((other) => shareMost(items, new Set(other.itemAddresses)))
  );
}

function contradict(a: PartFile, b: PartFile): boolean {
  return differ(a.number, b.number) || differ(a.date, b.date);
}

function differ(a: number | string | null, b: number | string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Both have items with pages, and hardly one in common. */
function areUnlike(a: PartFile, b: PartFile): boolean {
  const [few, many] =
    a.itemAddresses.length < b.itemAddresses.length
      ? [a.itemAddresses, b.itemAddresses]
      : [b.itemAddresses, a.itemAddresses];
  if (few.length < fewestItems) return false;
  const others = new Set(many);
  const shared = few.filter((address) => others.has(address)).length;
  return shared < leastShared * few.length;
}

function shareMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const address of a) if (b.has(address)) shared += 1;
  return shared >= fewestShared && shared >= mostlyShared * (a.size + b.size - shared);
}
