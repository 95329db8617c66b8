import { countVotes } from './choose-style.ts';
import type { HeadLine, HeadingLine } from './head-line.ts';
import { lineKind } from './line-kind.ts';
import { skipBlanks } from './characters.ts';
import type { Lines } from './scan-lines.ts';
import { bulletAt, numberedMarkerAt } from './head-shapes.ts';

/** Which headings are items: those of one level, `groups` apart; at level 2 only numbered ones. */
export interface HeadingStyle {
  readonly level: number;
  readonly numberedOnly: boolean;
  /** Headings of that level with nothing but a list of links below: they head a group of items. */
  readonly groups: ReadonlySet<HeadingLine>;
}

/**
 * Decides whether headings are this items. At level 3 or deeper they are when two in three of a level
 * (groups apart) are links or numbered, most of those have prose below them rather than a list, and either no other
 * style has as many heads or most of the others stand inside them; of several such levels the one with
 * most. At level 2 they are when they are numbered 1, 2, 3… and no other style has as many.
 */
export function chooseHeadingStyle(
  text: string,
  lines: Lines,
  headings: readonly HeadingLine[],
  heads: readonly HeadLine[],
): HeadingStyle | null {
  if (headings.length < 2) return null;
  const rivals = [...countVotes(heads)].filter(([marker]) => marker !== 'link');
  const strongest = Math.max(0, ...rivals.map(([, count]) => count));
  let best: { level: number; count: number; groups: HeadingStyle['groups'] } | null = null;
  for (const level of [3, 4, 5, 6]) {
    const marked = headings.filter((heading) => heading.level === level && isMarked(heading));
    if (marked.length < 2 || (best !== null && best.count >= marked.length)) continue;
    const groups = findGroups(text, lines, headings, level);
    const all = headings.filter((heading) => heading.level === level && !groups.has(heading));
    if (marked.length * 3 < all.length * 2) continue;
    const withProse = marked.filter((heading) => hasProseBelow(text, lines, heading));
    if (withProse.length * 2 <= marked.length) continue;
    if (marked.length > strongest || holdsMost(headings, heads, level)) {
      best = { level, count: marked.length, groups };
    }
  }
  if (best !== null) {
    return { level: best.level, numberedOnly: false, groups: best.groups };
  }
  const numbered = headings.filter((heading) => heading.level === 2 && heading.number !== null);
  const inOrder = numbered.every((heading, index) => heading.number === index + 1);
  if (numbered.length >= 2 && inOrder && numbered.length > strongest) {
    return { level: 2, numberedOnly: true, groups: new Set() };
  }
  return null;
}

export function isHeadingItem(heading: HeadingLine, style: HeadingStyle): boolean {
  if (heading.level !== style.level || style.groups.has(heading)) return false;
  return !style.numberedOnly || heading.number !== null;
}

function findGroups(
  text: string,
  lines: Lines,
  headings: readonly HeadingLine[],
  level: number,
): ReadonlySet<HeadingLine> {
  return new Set(
    headings.filter((heading, index) => {
      if (heading.level !== level || isMarked(heading)) return false;
      const end = headings[index + 1]?.line ?? lines.count;
      return hasOnlyList(text, lines, heading.line + 1, end);
    }),
  );
}

/** Whether the lines `from..to` are two or more linked list items and nothing unindented besides. */
function hasOnlyList(text: string, lines: Lines, from: number, to: number): boolean {
  let count = 0;
  for (let line = from; line < to; line += 1) {
    if (lines.kinds[line] === lineKind.blank) continue;
    const start = lines.starts[line] ?? 0;
    const end = lines.starts[line + 1] ?? text.length;
    const at = skipBlanks(text, start, end);
    if (at > start) continue;
    if (bulletAt(text, at, end) === null && numberedMarkerAt(text, at, end) === null) return false;
    if (!text.slice(at, end).includes('](')) return false;
    count += 1;
  }
  return count >= 2;
}

function hasProseBelow(text: string, lines: Lines, heading: HeadingLine): boolean {
  let line = heading.line + 1;
  while (line < lines.count && lines.kinds[line] === lineKind.blank) line += 1;
  const kind = lines.kinds[line];
  if (line >= lines.count || kind === lineKind.heading || kind === lineKind.thematicBreak) {
    return false;
  }
  const from = lines.starts[line] ?? 0;
  const to = lines.starts[line + 1] ?? text.length;
  const at = skipBlanks(text, from, to);
  return bulletAt(text, at, to) === null && numberedMarkerAt(text, at, to) === null;
}

/** Whether at least half of the linked heads of other styles stand below headings of this level. */
function holdsMost(
  headings: readonly HeadingLine[],
  heads: readonly HeadLine[],
  level: number,
): boolean {
  let next = 0;
  let inside = false;
  let held = 0;
  let all = 0;
  for (const head of heads) {
    if (head.marker === 'link' || !head.linked) continue;
    for (let heading = headings[next]; heading !== undefined; heading = headings[next]) {
      if (heading.line > head.line) break;
      if (heading.level <= level) inside = heading.level === level && isMarked(heading);
      next += 1;
    }
    all += 1;
    if (inside) held += 1;
  }
  return held * 2 >= all;
}

function isMarked(heading: HeadingLine): boolean {
  return heading.linked || heading.number !== null;
}
