import { char, isBlank, trimEnd } from './characters.ts';
import type { SectionCut } from './cut-sections.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from '../model.ts';
import type { Lines } from './scan-lines.ts';

/** A section with its items chosen, before anything inside them is read. */
export interface SectionDraft extends SectionCut {
  /** Where the outro begins; `to` when there is none. */
  readonly outroFrom: number;
  /** Whether items of this style keep what belongs to them indented or unseparated. */
  readonly attached: boolean;
}

/** From so many items on, and so few exceptions in a hundred, is a habit. */
const fewestItems = 3;
const fewExceptions = 10;

/**
 * Finds each section's outro: from the first thematic break (or other end in `ends`, ascending) after
 * its last head, or from the first paragraph that belongs to no item. The latter is told from the
 * issue's habit: where items never have unindented text after a blank line, as in lists and in digests
 * of titles, such text after the last one is not its description.
 */
export function endSections(
  text: string,
  lines: Lines,
  cuts: readonly SectionCut[],
  ends: readonly number[],
): readonly SectionDraft[] {
  const attached = attachedStyles(text, lines, cuts);
  return cuts.map((cut) => {
    const { from, to, head, items } = cut;
    const last = items.at(-1);
    if (last === undefined) return { from, to, head, items, outroFrom: to, attached: false };
    const isAttached = attached.has(last.marker);
    const end = Math.min(firstAfter(ends, last.from) ?? to, to);
    const tail = isAttached ? findTail(text, lines, last.line + 1, end) : null;
    return { from, to, head, items, outroFrom: tail ?? end, attached: isAttached };
  });
}

function attachedStyles(
  text: string,
  lines: Lines,
  cuts: readonly SectionCut[],
): ReadonlySet<Marker> {
  const counts = new Map<Marker, { items: number; detached: number }>();
  for (const { items } of cuts) {
    for (const [index, head] of items.entries()) {
      const next = items[index + 1];
      if (next === undefined) continue;
      const count = counts.get(head.marker) ?? { items: 0, detached: 0 };
      count.items += 1;
      if (isDetached(text, lines, head.line + 1, next.line)) count.detached += 1;
      counts.set(head.marker, count);
    }
  }
  const attached = [...counts].filter(
    ([, count]) =>
      count.items >= fewestItems && count.detached * 100 <= count.items * fewExceptions,
  );
  return new Set(attached.map(([marker]) => marker));
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

/** The first paragraph or definition from line `from` on that begins a block of its own. */
function findTail(text: string, lines: Lines, from: number, end: number): number | null {
  for (let line = from; line < lines.count; line += 1) {
    const start = lines.starts[line] ?? end;
    if (start >= end) return null;
    const kind = lines.kinds[line];
    if (kind !== lineKind.text && kind !== lineKind.definition) continue;
    if (text.charCodeAt(start) !== char.bang && startsBlock(text, lines, line)) return start;
  }
  return null;
}

function startsBlock(text: string, lines: Lines, line: number): boolean {
  return (
    lines.kinds[line - 1] === lineKind.blank && !isBlank(text.charCodeAt(lines.starts[line] ?? 0))
  );
}

/** The first of the ascending offsets that is greater than `offset`. */
function firstAfter(offsets: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return offsets[low];
}
