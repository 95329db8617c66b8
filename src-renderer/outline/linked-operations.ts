import { assertNever } from '#core/result.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { ChangeAsked, OutlineChange } from './change-item.ts';
import { itemPlaces } from './move-things.ts';
import { headedSection } from './restructure.ts';

/** A move as the other language of the issue is told of it. */
export function moveOperation(from: readonly OutlinePlace[], to: OutlinePlace): LinkedOperation {
  const items = itemPlaces(from);
  return to.item === null || items.length === 0
    ? { kind: 'move-sections', from: from.map(({ section }) => section), to: to.section }
    : { kind: 'move-items', from: items, to: { section: to.section, item: to.item } };
}

/** What a change means for the other language; null for what is about the writing of this one only. */
export function changeOperation(change: OutlineChange, asked: ChangeAsked): LinkedOperation | null {
  const { places, cursor } = asked;
  const items = itemPlaces(places);
  const section = headedSection(asked);
  switch (change) {
    case 'duplicate':
    case 'delete':
      return { kind: change, places: items };
    case 'renumber':
      return places[0] === undefined ? null : { kind: 'renumber', section: places[0].section };
    case 'demote':
      return section === null
        ? { kind: 'demote', places: items }
        : { kind: 'level', section, by: 1 };
    case 'promote':
      if (section !== null) return { kind: 'level', section, by: -1 };
      return cursor === null ? null : { kind: 'promote', position: cursor };
    case 'normalise':
      return null;
    default:
      return assertNever(change);
  }
}
