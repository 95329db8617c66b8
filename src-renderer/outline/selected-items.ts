import type { ItemPlace } from '#core/issue/operations/operation.ts';
import type { OutlinePlace, RowSelection } from '../state/outline-state.ts';
import type { SectionRow } from './outline-rows.ts';

/** Where the items among the rows with these keys stand, in the order of the text. */
export function selectedItems(
  rows: readonly SectionRow[],
  keys: RowSelection,
): readonly ItemPlace[] {
  return rows.flatMap(({ items }, section) =>
    items.flatMap(({ key }, item) => (keys.has(key) ? [{ section, item }] : [])),
  );
}

/** The sections among the rows with these keys, in the order of the text. */
export function selectedSections(
  rows: readonly SectionRow[],
  keys: RowSelection,
): readonly OutlinePlace[] {
  return rows.flatMap(({ key }, section) => (keys.has(key) ? [{ section, item: null }] : []));
}

/** Whether they follow each other in one section. */
export function isRun(items: readonly ItemPlace[]): boolean {
  const [first] = items;
  return items.every(
    ({ section, item }, index) =>
      first !== undefined && section === first.section && item === first.item + index,
  );
}

/** How many items a command about the row means: all selected ones when it is among several. */
export function selectedCount(
  rows: readonly SectionRow[],
  keys: RowSelection,
  row: string,
): number {
  const items = keys.has(row) ? selectedItems(rows, keys) : [];
  return Math.max(1, items.length);
}
