import type { ItemPlace } from '#core/issue/operations/operation.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import { itemPlaces } from './move-things.ts';
import type { SectionRow } from './outline-rows.ts';
import { placeOfKey } from './outline-place.ts';

/** What react-aria tells of a drop: the row and on which side of it. */
export interface DropTargetRow {
  readonly key: string;
  readonly dropPosition: 'before' | 'after' | 'on';
}

/**
 * The final place that a drop of a section or of items means, where items count those that stay; null
 * where these cannot be dropped.
 */
export function dropPlace(
  rows: readonly SectionRow[],
  dragged: readonly OutlinePlace[],
  target: DropTargetRow,
): OutlinePlace | null {
  const over = placeOfKey(rows, target.key);
  const [first] = dragged;
  if (over === null || first === undefined) return null;
  const items = itemPlaces(dragged);
  return items.length === 0
    ? sectionDrop(first.section, over, target.dropPosition)
    : itemDrop(rows, items, over, target.dropPosition);
}

function sectionDrop(
  from: number,
  over: OutlinePlace,
  side: DropTargetRow['dropPosition'],
): OutlinePlace | null {
  if (over.item !== null || side === 'on') return null;
  const gap = side === 'before' ? over.section : over.section + 1;
  return { section: gap > from ? gap - 1 : gap, item: null };
}

function itemDrop(
  rows: readonly SectionRow[],
  dragged: readonly ItemPlace[],
  over: OutlinePlace,
  side: DropTargetRow['dropPosition'],
): OutlinePlace | null {
  const { section } = over;
  // On a section's row: as its last items.
  if ((over.item === null) !== (side === 'on')) return null;
  const gap =
    over.item === null
      ? (rows[section]?.items.length ?? 0)
      : side === 'before'
        ? over.item
        : over.item + 1;
  const leaving = dragged.filter((place) => place.section === section && place.item < gap);
  return { section, item: gap - leaving.length };
}
