import type { Issue } from '#core/issue/model.ts';
import type { Range } from '#core/text/edit.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { SectionRow } from './outline-rows.ts';

/** The item or section that a position of the text lies in; null before the first section. */
export function placeAt(issue: Issue, position: number): OutlinePlace | null {
  const section = lastStartingBefore(issue.sections, position);
  const found = issue.sections[section];
  if (found === undefined) return null;
  const item = lastStartingBefore(found.items, position);
  const isInside = item >= 0 && position <= (found.items[item]?.to ?? -1);
  return { section, item: isInside ? item : null };
}

/** By halving: ranges are in order. -1 when the position lies before all of them. */
function lastStartingBefore(ranges: readonly Range[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where the place's text is; null when there is no such place. */
export function rangeOf(issue: Issue, { section, item }: OutlinePlace): Range | null {
  const found = issue.sections[section];
  return (item === null ? found : found?.items[item]) ?? null;
}

export function placeOfKey(rows: readonly SectionRow[], key: string): OutlinePlace | null {
  for (const [section, row] of rows.entries()) {
    if (row.key === key) return { section, item: null };
    const item = row.items.findIndex((candidate) => candidate.key === key);
    if (item >= 0) return { section, item };
  }
  return null;
}

export function keyOfPlace(rows: readonly SectionRow[], place: OutlinePlace): string | null {
  const row = rows[place.section];
  return (place.item === null ? row?.key : row?.items[place.item]?.key) ?? null;
}
