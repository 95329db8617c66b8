import type { Issue, Section } from '../model.ts';
import { findNote } from '../parse/notes.ts';
import { contentEnd, slotsOf, type Slot } from './slots.ts';

const nothingRecurs: ReadonlySet<string> = new Set();
const oneBlankLine = '\n\n';

export function gapText(text: string, { separator }: Slot): string {
  return text.slice(separator.from, separator.to);
}

/**
 * The blank lines that occur most between the items of `section`, or failing that between items of
 * its kind in the issue.
 */
export function typicalGap(text: string, issue: Issue, section: Section): string {
  const marker = section.items[0]?.marker;
  const alike = issue.sections.filter(
    ({ items }) => marker === undefined || items[0]?.marker === marker,
  );
  return (
    mostFrequent(gapsOf(text, section)) ??
    mostFrequent(alike.flatMap((one) => gapsOf(text, one))) ??
    oneBlankLine
  );
}

/** What stands between the items of `slots` when it is the same everywhere, else null. */
export function uniformGap(text: string, slots: readonly Slot[]): string | null {
  const gaps = new Set(slots.filter(({ pinned }) => !pinned).map((slot) => gapText(text, slot)));
  const [gap] = gaps;
  return gaps.size === 1 && gap !== undefined && gap !== '' ? gap : null;
}

/** Whether items with this between them follow each other without a blank line. */
export function isTight(gap: string): boolean {
  return !/\n[ \t]*\n/u.test(gap);
}

/** The blank lines between a heading (and its intro) and the first item that occur most. */
export function firstItemGap(text: string, issue: Issue): string {
  const gaps = issue.sections.flatMap((section) => {
    const first = section.items[0];
    if (first === undefined || section.level === 0) return [];
    return [text.slice(introEnd(text, section), first.from)];
  });
  return mostFrequent(gaps) ?? oneBlankLine;
}

/**
 * The end of the last line with text before the first item of a section with a heading; in a section
 * without items before a notice, which its last item left behind, and before the first thematic break,
 * below which its outro would be. `recurring`: first lines that notices of the library have.
 */
export function introEnd(
  text: string,
  section: Section,
  recurring: ReadonlySet<string> = nothingRecurs,
): number {
  const from = section.head.from;
  const first = section.items[0]?.from;
  if (first !== undefined) return contentEnd(text, { from, to: first });
  const notice = findNote(text, section.intro.from, section.outro.from, recurring);
  const to = notice ?? section.outro.from;
  const lines = text.slice(section.head.to, to);
  const line =
    /\n[ \t]*(?=\n {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})(?:\n|$))/u.exec(lines);
  return contentEnd(text, { from, to: line === null ? to : section.head.to + line.index });
}

function gapsOf(text: string, section: Section): readonly string[] {
  return slotsOf(text, section)
    .filter(({ pinned }) => !pinned)
    .map((slot) => gapText(text, slot));
}

/** The gap that occurs most, empty ones apart; null without any. */
export function mostFrequent(gaps: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const gap of gaps) {
    if (gap === '') continue;
    const count = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, count);
    if (best === null || count > (counts.get(best) ?? 0)) best = gap;
  }
  return best;
}
