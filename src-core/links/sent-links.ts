import { groupsOf } from '../parts/group-parts.ts';
import type { PartGroup } from '../parts/part-group.ts';
import type { PartFacts, PartFile } from '../parts/part-file.ts';
import { createPartIndex, type IndexedIssue } from '../parts/part-index.ts';
import type { PartOptions } from '../parts/part-settings.ts';
import { canonicalOf } from './canonical-of.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { IsExempt } from './exemptions.ts';
import type { IssueLink } from './issue-links.ts';
import { wrapperTable } from './redirect-wrapper.ts';

/** An issue's file with what it sends. */
export interface SentFile {
  /** The path below the library. */
  readonly id: string;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly title: string | null;
  readonly links: readonly Pick<IssueLink, 'address' | 'line' | 'title' | 'lineHash'>[];
  /** What its text tells of the part of an issue that it is; missing where nobody asks for that. */
  readonly facts?: PartFacts | null;
}

/** A place where a link was sent: the first of an issue. */
export interface SentPlace {
  /** The file's path below the library. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The title of the item, else of the section; '' before any. */
  readonly item: string;
  /** Of the issue. */
  readonly title: string | null;
  readonly number: number | null;
  readonly date: string | null;
}

/** A link of an issue that was sent in an earlier one. */
export interface SentBefore {
  /** As it was asked for. */
  readonly address: string;
  /** Its canonical form. */
  readonly canonical: string;
  /** Where it was sent last before. */
  readonly last: SentPlace;
  /** In how many earlier issues. */
  readonly count: number;
}

/** The links that a library has sent. What is asked of it costs no more than the answer. */
export interface SentLinks {
  /** Takes a file in, or its new text; nothing of the text is kept but what the links hold. */
  put(file: SentFile): void;
  remove(id: string): void;
  /** Where a link was sent, one place for each issue, the newest first. */
  find(address: string): readonly SentPlace[];
  /**
   * Those of the addresses that issues before the one of the file `id` have sent; `id` is null, or not
   * yet in the index, for an issue after all others. What recurs from issue to issue is left
   * out, and so is a line that was copied and is no item.
   */
  sentBefore(
    id: string | null,
    addresses: readonly string[],
    isExempt?: IsExempt,
  ): readonly SentBefore[];
  /** Gathers the files to issues, so that the next question need not. */
  settle(): void;
  /** The same issues with what each file is of them. */
  groups(): readonly PartGroup[];
  /** Takes other things as said by hand. */
  setParts(options: PartOptions): void;
}

interface Indexed extends PartFile {
  readonly places: ReadonlyMap<string, Place>;
}

interface Place {
  readonly line: number;
  readonly item: string;
  readonly lineHash: number | null;
}

type Issue = Pick<IndexedIssue, 'number' | 'date' | 'isCompilation'> & {
  readonly files: readonly Indexed[];
};

/** The issues that the files make up, by the files' ids. */
interface Gathered {
  readonly ofFile: ReadonlyMap<string, Issue>;
  readonly count: number;
}

/**
 * In so many issues a link is the newsletter's own: its address, an advert, a way to subscribe. In a
 * young library it is so with fewer, if most issues have it.
 */
const fewestRecurring = 5;
const fewestOfFew = 3;
const mostOfFew = 0.6;

/** An index with no file in it; `ownWrappers` and `ownParts` are the library's. */
export function createSentLinks(
  ownWrappers: readonly string[] = [],
  ownParts: PartOptions = {},
): SentLinks {
  const wrappers = wrapperTable(ownWrappers);
  let options = ownParts;
  let index = createPartIndex(options);
  const files = new Map<string, Indexed>();
  const holders = new Map<string, Set<Indexed>>();
  /** Null when files have come or gone since. */
  let issues: Gathered | null = null;

  function remove(id: string): void {
    const file = files.get(id);
    if (file === undefined) return;
    issues = null;
    index.remove(id);
    files.delete(id);
    for (const address of file.addresses) {
      const known = holders.get(address);
      known?.delete(file);
      if (known?.size === 0) holders.delete(address);
    }
  }

  function put({ id, number, date, title, links, facts = null }: SentFile): void {
    remove(id);
    issues = null;
    const places = new Map<string, Place>();
    const itemAddresses = new Set<string>();
    for (const { address, line, title: item, lineHash } of links) {
      const canonical = canonicalUrl(address, wrappers);
      if (canonical === null) continue;
      if (lineHash === null) itemAddresses.add(canonical);
      if (!places.has(canonical)) places.set(canonical, { line, item, lineHash });
    }
    const addresses = new Set(places.keys());
    const items = [...itemAddresses];
    const file = { id, number, date, title, places, addresses, itemAddresses: items, facts };
    files.set(id, file);
    index.put(file);
    for (const address of file.addresses) {
      const known = holders.get(address);
      if (known === undefined) holders.set(address, new Set([file]));
      else known.add(file);
    }
  }

  const gathered = () => (issues ??= gather(index.issues(), files));

  function issuesWith(address: string): readonly Issue[] {
    const those = holders.get(address);
    if (those === undefined) return [];
    const known = gathered();
    const found = new Set([...those].flatMap((file) => known.ofFile.get(file.id) ?? []));
    return [...found].toSorted(newestFirst);
  }

  return {
    put,
    remove,
    find(address) {
      const canonical = canonicalUrl(address, wrappers);
      if (canonical === null) return [];
      const all = issuesWith(canonical);
      const plain = all.filter(({ isCompilation }) => !isCompilation);
      return (plain.length > 0 ? plain : all).flatMap(
        (issue) => placeIn(issue, canonical, null) ?? [],
      );
    },
    settle: () => void gathered(),
    groups: () => groupsOf(index.issues(), options),
    setParts(changed) {
      options = changed;
      issues = null;
      index = createPartIndex(options);
      for (const file of files.values()) index.put(file);
    },
    sentBefore(id, addresses, isExempt = () => false) {
      const file = id === null ? undefined : files.get(id);
      const own = file === undefined ? undefined : gathered().ofFile.get(file.id);
      if (own?.isCompilation === true) return [];
      const issueCount = gathered().count;
      return addresses.flatMap((address): SentBefore[] => {
        const canonical =
          ownWrappers.length === 0 ? canonicalOf(address) : canonicalUrl(address, wrappers);
        if (canonical === null || isExempt(canonical)) return [];
        const all = issuesWith(canonical).filter(({ isCompilation }) => !isCompilation);
        const isYoung = all.length >= fewestOfFew && all.length >= mostOfFew * issueCount;
        if (all.length >= fewestRecurring || isYoung) return [];
        const before = all.filter(
          (issue) =>
            issue !== own &&
            (own === undefined || newestFirst(own, issue) <= 0) &&
            !(file !== undefined && isSameLine(issue, canonical, file)),
        );
        const [latest] = before;
        const last = latest === undefined ? null : placeIn(latest, canonical, id);
        return last === null ? [] : [{ address, canonical, last, count: before.length }];
      });
    },
  };
}

function gather(issues: readonly IndexedIssue[], files: ReadonlyMap<string, Indexed>): Gathered {
  const ofFile = new Map(
    issues.flatMap((issue) => {
      const own = issue.files.flatMap(({ id }) => files.get(id) ?? []);
      const known: Issue = { ...issue, files: own };
      return own.map(({ id }) => [id, known] as const);
    }),
  );
  return { ofFile, count: issues.length };
}

/** By day, where one is missing by number; issues that tell neither are alike. */
function newestFirst(a: Issue, b: Issue): number {
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date > b.date ? -1 : 1;
  if (a.number !== null && b.number !== null) return b.number - a.number;
  return 0;
}

/** The place in the issue's file that lies in the folder of `near`, else in the first that has one. */
function placeIn(issue: Issue, address: string, near: string | null): SentPlace | null {
  const holding = issue.files.filter(({ places }) => places.has(address));
  const folder = near === null ? null : folderOf(near);
  const file = holding.find(({ id }) => folderOf(id) === folder) ?? holding[0];
  const place = file?.places.get(address);
  if (file === undefined || place === undefined) return null;
  const { number, date } = issue;
  const { line, item } = place;
  return { file: file.id, line, item, title: file.title, number, date };
}

/** Whether the line that the link stands in was copied from issue to issue, and is no item. */
function isSameLine(issue: Issue, address: string, { places }: Indexed): boolean {
  const lineHash = places.get(address)?.lineHash ?? null;
  return (
    lineHash !== null && issue.files.some((file) => file.places.get(address)?.lineHash === lineHash)
  );
}

function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/') + 1);
}
