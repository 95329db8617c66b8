import type { OutlinePlace } from '../state/outline-state.ts';
import type { SectionRow } from './outline-rows.ts';
import { placeOfKey } from './outline-place.ts';

/** What react-aria tells of a drop: the row and on which side of it. */
export interface DropTargetRow {
  readonly key: string;
  readonly dropPosition: 'before' | 'after' | 'on';
}

/** The final place that a drop means; null where that thing cannot be dropped. */
export function dropPlace(
  rows: readonly SectionRow[],
  dragged: OutlinePlace,
  target: DropTargetRow,
): OutlinePlace | null {
  const over = placeOfKey(rows, target.key);
  if (over === null) return null;
  return dragged.item === null
    ? sectionDrop(dragged.section, over, target.dropPosition)
    : itemDrop(rows, { section: dragged.section, item: dragged.item }, over, target.dropPosition);
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
  from: { readonly section: number; readonly item: number },
  over: OutlinePlace,
  side: DropTargetRow['dropPosition'],
): OutlinePlace | null {
  const { section } = over;
  if (over.item === null) {
    // On a section's row: as its last item.
    if (side !== 'on') return null;
    const count = rows[section]?.items.length ?? 0;
    return { section, item: section === from.section ? count - 1 : count };
  }
  if (side === 'on') return null;
  const gap = side === 'before' ? over.item : over.item + 1;
  const isAfterItself = section === from.section && gap > from.item;
  return { section, item: isAfterItself ? gap - 1 : gap };
}
