import { dateMentions } from '../../../issue/new-issue/date-mentions.ts';
import { bareNumber, numberMentions } from '../../../issue/new-issue/number-mentions.ts';
import { applyEdits } from '../../../text/apply-edits.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { readCountsLine, writeCountsLine, type CountsLine } from '../../../issue/counts-line.ts';
import type { IndexEntry } from './index-entry.ts';
import { linkTextLike, ownTitle } from './issue-title.ts';
import type { ItemCounts } from '../../../issue/item-kinds.ts';

/** An issue as the archive lists it. */
export interface ArchiveIssue {
  readonly number: number;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** Its file, from the archive's root. */
  readonly path: string;
  readonly counts: ItemCounts;
}

/** Plain text as the text of a link. */
function escapeLinkText(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\\[\]`*_<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .trim();
}

/** The mentions that stand apart from those before them, as edits in order. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit);
  }
  return kept;
}

function redated(text: string, from: string | null, to: string | null): readonly TextEdit[] {
  if (from === null || to === null) return [];
  return dateMentions(text, from).map((mention) => ({ ...mention, insert: mention.write(to) }));
}

function renumbered(text: string, from: number, to: number, bare: boolean): readonly TextEdit[] {
  const stated = numberMentions(text, from);
  const only = bare && stated.length === 0 ? bareNumber(text, from) : null;
  const mentions = only === null ? stated : [only];
  return mentions.map((mention) => ({ ...mention, insert: mention.write(to) }));
}

/** The marker of a numbered list, where the list counts the issues. */
function remarked(text: string, from: number, to: number): readonly TextEdit[] {
  const digits = /^\d+(?=[.)])/.exec(text)?.[0];
  if (digits === undefined || Number(digits) !== from) return [];
  return [{ from: 0, to: digits.length, insert: String(to) }];
}

interface CountsPlace {
  readonly index: number;
  readonly line: CountsLine;
}

function findCounts(lines: readonly string[]): CountsPlace | null {
  for (const [index, text] of lines.entries()) {
    const line = readCountsLine(text);
    if (line !== null) return { index, line };
  }
  return null;
}

/** What an entry says its issue holds; null when it says nothing of that. */
export function entryCounts(text: string, entry: IndexEntry): CountsLine | null {
  return findCounts(text.slice(entry.address.to, entry.to).split('\n'))?.line ?? null;
}

function recounted(text: string, counts: ItemCounts, others: readonly CountsLine[]): string {
  const lines = text.split('\n');
  const place = findCounts(lines);
  if (place === null) return text;
  const written = writeCountsLine(counts, [place.line, ...others]);
  if (written !== null) return lines.with(place.index, written).join('\n');
  if (place.index > 0) return lines.toSpliced(place.index, 1).join('\n');
  return lines.with(0, place.line.lead.replace(/[\s:：,，|(（—–-]+$/u, '')).join('\n');
}

/**
 * The entry of `issue`, written as `like` is, which stands in `text`: its words, its numbers in the
 * same places, its counts as `others` word what it does not have.
 */
export function writeEntry(
  issue: ArchiveIssue,
  like: IndexEntry,
  text: string,
  others: readonly CountsLine[],
): string {
  const adapt = (from: number, to: number, bare: boolean): string => {
    const part = text.slice(from, to);
    const edits = [
      ...(from === like.from ? remarked(part, like.number, issue.number) : []),
      ...redated(part, like.date, issue.date),
      ...renumbered(part, like.number, issue.number, bare),
    ];
    return applyEdits(part, withoutOverlaps(edits));
  };
  const linkText = text.slice(like.linkText.from, like.linkText.to);
  const isNumbered = numberMentions(linkText, like.number).length > 0;
  const title = escapeLinkText(ownTitle(issue.title, issue.number));
  const address = text.slice(like.address.from, like.address.to);
  const fileName = issue.path.slice(issue.path.lastIndexOf('/') + 1);
  return (
    adapt(like.from, like.linkText.from, !isNumbered) +
    linkTextLike(linkText, like.number, title, issue.number) +
    text.slice(like.linkText.to, like.address.from) +
    address.slice(0, address.lastIndexOf('/') + 1) +
    encodeURI(fileName).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')) +
    recounted(adapt(like.address.to, like.to, false), issue.counts, others)
  );
}
