import type { Issue } from '../issue/model.ts';
import type { Alignment } from './align-twins.ts';

/** Two places, one in each text, that belong side by side. */
export interface Anchor {
  readonly left: number;
  readonly right: number;
}

/** The heads of paired sections and items in the order of both sides; what stands elsewhere is left out (T10). */
export function scrollAnchors(
  { pairs, sections }: Alignment,
  left: Issue,
  right: Issue,
): readonly Anchor[] {
  const all: Anchor[] = pairs.map((pair) => ({
    left: pair.left.at.head.from,
    right: pair.right.at.head.from,
  }));
  for (const [index, partner] of sections.entries()) {
    const [own, other] = [left.sections[index], right.sections[partner ?? -1]];
    if (own !== undefined && other !== undefined) all.push({ left: own.from, right: other.from });
  }
  const ordered = all.toSorted((a, b) => a.left - b.left || a.right - b.right);
  return longestAscending(ordered);
}

/** As many as can stand in one order on both sides. */
function longestAscending(anchors: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, { right, left }] of anchors.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = anchors[ends[middle] ?? -1];
      if (end !== undefined && end.right < right && end.left < left) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  }
  const kept: Anchor[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) {
    const anchor = anchors[index];
    if (anchor !== undefined) kept.push(anchor);
  }
  return kept.toReversed();
}

/** Where `value` of one scale falls on the other, by proportion between the marks around it (both ascending). */
export function between(from: readonly number[], to: readonly number[], value: number): number {
  const next = from.findIndex((mark) => mark > value);
  const last = from.length - 1;
  if (last < 0) return value;
  if (next === -1) return (to[last] ?? 0) + value - (from[last] ?? 0);
  if (next === 0) return Math.min(to[0] ?? 0, value);
  const [low, high] = [from[next - 1] ?? 0, from[next] ?? 0];
  const [start, end] = [to[next - 1] ?? 0, to[next] ?? 0];
  return start + ((value - low) / (high - low)) * (end - start);
}
