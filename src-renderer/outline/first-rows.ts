import type { SectionRow } from './outline-rows.ts';

export interface FedSection extends SectionRow {
  /** How many of its items the tree knows by now, where it does not know all of them. */
  readonly fed?: number;
}

/** So many of the rows, counted as they stand below each other. */
export function firstRows(rows: readonly SectionRow[], count: number): readonly FedSection[] {
  const first: FedSection[] = [];
  let left = count;
  for (const row of rows) {
    if (left <= 0) break;
    left -= 1;
    first.push(row.items.length <= left ? row : { ...row, fed: left });
    left -= row.items.length;
  }
  return first;
}
