import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { blocksOf } from '#core/issue/operations/section-blocks.ts';
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
 * The final place that a drop of sections or of items means, counted in those that stay; null
 * where these cannot be dropped.
 */
export function dropPlace(
  rows: readonly SectionRow[],
  dragged: readonly OutlinePlace[],
  target: DropTargetRow,
): OutlinePlace | null {
  const over = placeOfKey(rows, target.key);
  if (over === null || dragged.length === 0) return null;
  const items = itemPlaces(dragged);
  return items.length === 0
    ? sectionDrop(rows, dragged, over, target.dropPosition)
    : itemDrop(rows, items, over, target.dropPosition);
}

function sectionDrop(
  rows: readonly SectionRow[],
  dragged: readonly OutlinePlace[],
  over: OutlinePlace,
  side: DropTargetRow['dropPosition'],
): OutlinePlace | null {
  if (over.item !== null || side === 'on') return null;
  const gap = side === 'before' ? over.section : over.section + 1;
  const going = blocksOf(
    rows,
    dragged.map(({ section }) => section),
  );
  const leaving = [...going].filter((section) => section < gap);
  return { section: gap - leaving.length, item: null };
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
