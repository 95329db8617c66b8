import { isBlank, trimEnd } from './characters.ts';
import type { HeadLine } from './head-line.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from '../model.ts';
import type { Lines } from './scan-lines.ts';

/** By style: items that another one follows, and how many have unindented text after a blank line. */
export type Attachment = ReadonlyMap<Marker, { readonly items: number; readonly detached: number }>;

/** From so many items on, and so few exceptions in a hundred, is a habit. */
const fewestItems = 3;
const fewExceptions = 10;

/** Counts the items of one section, the last one apart: what follows that one may belong to none. */
export function countAttachment(
  text: string,
  lines: Lines,
  items: readonly HeadLine[],
): Attachment {
  const counts = new Map<Marker, { items: number; detached: number }>();
  for (const [index, head] of items.entries()) {
    const next = items[index + 1];
    if (next === undefined) continue;
    const count = counts.get(head.marker) ?? { items: 0, detached: 0 };
    count.items += 1;
    if (isDetached(text, lines, head.line + 1, next.line)) count.detached += 1;
    counts.set(head.marker, count);
  }
  return counts;
}

/** The sum of counts, or with a `sign` of -1 the first less the second. */
export function addAttachment(a: Attachment, b: Attachment, sign: 1 | -1 = 1): Attachment {
  const sum = new Map(a);
  for (const [marker, { items, detached }] of b) {
    const count = sum.get(marker) ?? { items: 0, detached: 0 };
    sum.set(marker, {
      items: count.items + sign * items,
      detached: count.detached + sign * detached,
    });
  }
  return sum;
}

/** The styles whose items keep what belongs to them indented or unseparated, as lists and digests do. */
export function attachedStyles(counts: Attachment): ReadonlySet<Marker> {
  const attached = [...counts].filter(
    ([, count]) =>
      count.items >= fewestItems && count.detached * 100 <= count.items * fewExceptions,
  );
  return new Set(attached.map(([marker]) => marker));
}

/** Whether a line begins a block of its own: unindented, after a blank line. */
export function startsBlock(text: string, lines: Lines, line: number): boolean {
  return (
    lines.kinds[line - 1] === lineKind.blank && !isBlank(text.charCodeAt(lines.starts[line] ?? 0))
  );
}

function isDetached(text: string, lines: Lines, from: number, to: number): boolean {
  for (let line = from; line < to; line += 1) {
    const kind = lines.kinds[line];
    if (kind === lineKind.blank || kind === lineKind.thematicBreak) continue;
    if (startsBlock(text, lines, line) && !isLeadIn(text, lines, line)) return true;
  }
  return false;
}

/** A line with a colon at its end and nothing below announces the next items. */
function isLeadIn(text: string, lines: Lines, line: number): boolean {
  const next = lines.starts[line + 1] ?? text.length;
  const end = trimEnd(text, lines.starts[line] ?? 0, next - 1);
  const below = lines.kinds[line + 1];
  return (
    below === lineKind.blank && (text.charAt(end - 1) === ':' || text.charAt(end - 1) === '：')
  );
}
