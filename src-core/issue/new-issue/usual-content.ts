import type { Issue, Section } from '../model.ts';
import { parseIssue, type ParseOptions } from '../parse-issue.ts';
import { sectionKey } from '../section-key.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { identityEdits, type IssueIdentity } from './identity-edits.ts';
import { likeness, wordPairs, type WordPairs } from '../../text/likeness.ts';
import { textBlocks } from '../text-blocks.ts';

/** A file of the library; `path` is below its folder. */
export interface IssueText {
  readonly path: string;
  readonly text: string;
}

/** How the issues of a library are parsed. */
export type LibraryReading = Required<Pick<ParseOptions, 'recurring' | 'profile'>>;

/** What the issues before the last one have in common with it. */
export interface UsualContent {
  /** How many issues it was learnt from; with none nothing is known, and everything counts as usual. */
  readonly issueCount: number;
  /** A block of prose, a picture or a table as those issues have it, about the same; none of the others. */
  readonly copiesOf: (block: string) => readonly string[];
  /** Whether one of those issues has these very words outside of its items. */
  readonly says: (words: string) => boolean;
  readonly hasSection: (title: string) => boolean;
  /** Whether most of these items stand in a section of that name in one of those issues. */
  readonly hasItems: (sectionTitle: string, items: readonly string[]) => boolean;
  /** The same item, word for word, in two of those issues. */
  readonly repeatsItem: (item: string) => boolean;
}

const alike = 0.5;
/** Shorter blocks must be the same. */
const shortest = 4;
const mostItems = 0.6;

interface Known {
  readonly blocks: readonly { readonly text: string; readonly pairs: WordPairs }[];
  /** All blocks, as `exactKey` leaves them. */
  readonly text: string;
  readonly pictures: ReadonlySet<string>;
  readonly sections: ReadonlyMap<string, ReadonlySet<string>>;
  readonly items: ReadonlySet<string>;
}

/**
 * Reads `earlier` as if each had the identity `now`, so that what depends on number and date compares
 * equal.
 */
export function usualContent(
  earlier: readonly IssueText[],
  now: IssueIdentity,
  names: readonly string[],
  reading: LibraryReading,
): UsualContent {
  const known = earlier.map((file) => know(file, now, names, reading));
  return {
    issueCount: known.length,
    copiesOf: (block) => known.flatMap((each) => copyIn(each, block) ?? []),
    says: (words) => known.some(({ text }) => text.includes(exactKey(words))),
    hasSection: (title) => known.some(({ sections }) => sections.has(sectionKey(title))),
    hasItems: (title, items) =>
      known.some(({ sections }) => {
        const there = sections.get(sectionKey(title));
        const shared = items.filter((item) => there?.has(itemKey(item))).length;
        return shared > 0 && shared >= items.length * mostItems;
      }),
    repeatsItem: (item) => known.filter(({ items }) => items.has(itemKey(item))).length >= 2,
  };
}

function know(
  { path, text }: IssueText,
  now: IssueIdentity,
  names: readonly string[],
  reading: LibraryReading,
): Known {
  const { number, date } = parseIssue(text, { fileName: path });
  const advance = { from: { number, date }, to: now, names };
  const same = applyEdits(text, identityEdits(text, { from: 0, to: text.length }, advance));
  const issue = parseIssue(same, { fileName: path, ...reading });
  const blocks = fixedBlocks(same, issue);
  const sections = new Map<string, Set<string>>();
  for (const section of issue.sections) {
    const key = sectionKey(section.title);
    const items = itemTexts(same, section).map(itemKey);
    sections.set(key, new Set([...(sections.get(key) ?? []), ...items]));
  }
  return {
    blocks: blocks.map((block) => ({ text: block, pairs: wordPairs(block) })),
    text: blocks.map(exactKey).join('\n'),
    pictures: new Set(blocks.flatMap(picturesOf)),
    sections,
    items: new Set([...sections.values()].flatMap((items) => [...items])),
  };
}

function fixedBlocks(text: string, issue: Issue): readonly string[] {
  const ranges = [
    issue.preamble,
    ...issue.sections.flatMap(({ intro, notes, outro }) => [intro, ...notes, outro]),
  ];
  return ranges.flatMap((range) =>
    textBlocks(text, range).map(({ from, to }) => text.slice(from, to)),
  );
}

/** The items' texts without their notes. */
export function itemTexts(text: string, { items }: Section): readonly string[] {
  return items.map(({ from, to, note }) => text.slice(from, note?.from ?? to));
}

function copyIn({ blocks, pictures }: Known, block: string): string | null {
  const shown = picturesOf(block);
  if (!shown.every((picture) => pictures.has(picture))) return null;
  const key = exactKey(block);
  const same = blocks.find(({ text }) => exactKey(text) === key);
  if (same !== undefined) return same.text;
  const pairs = wordPairs(block);
  if (pairs.total < shortest) return shown.length > 0 ? block : null;
  const rated = blocks.map(({ text, pairs: other }) => ({ text, rate: likeness(pairs, other) }));
  const best = rated.toSorted((one, other) => other.rate - one.rate)[0];
  return best !== undefined && best.rate >= alike ? best.text : null;
}

function picturesOf(block: string): readonly string[] {
  const markdown = Array.from(block.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/gu), ([, url]) => url);
  const html = Array.from(
    block.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/giu),
    ([, url]) => url,
  );
  return [...markdown, ...html].flatMap((url) => url ?? []);
}

function exactKey(block: string): string {
  return block.replaceAll(/\s+/gu, ' ').trim();
}

/** An item's words without its number, so that a place in the list does not matter. */
function itemKey(item: string): string {
  return exactKey(item)
    .replace(/^(?:[*_]*\d{1,3}\s?[.、)．]|[①-⑳㉑-㉟㊱-㊿]|[-*+])\s*/u, '')
    .toLowerCase();
}
