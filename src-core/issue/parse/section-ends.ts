import { startsBlock } from './attachment.ts';
import { char } from './characters.ts';
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

/**
 * Finds a section's outro: from the first thematic break (or other end in `ends`, ascending) after its
 * last head, or, in an `attached` style, from the first paragraph that belongs to no item.
 */
export function endSection(
  text: string,
  lines: Lines,
  cut: SectionCut,
  ends: readonly number[],
  attached: ReadonlySet<Marker>,
): SectionDraft {
  const { from, to, head, items } = cut;
  const last = items.at(-1);
  if (last === undefined) return { from, to, head, items, outroFrom: to, attached: false };
  const isAttached = attached.has(last.marker);
  const end = Math.min(firstAfter(ends, last.from) ?? to, to);
  const tail = isAttached ? findTail(text, lines, last.line + 1, end) : null;
  return { from, to, head, items, outroFrom: tail ?? end, attached: isAttached };
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
