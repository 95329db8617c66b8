import type { Issue } from '#core/issue/model.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { blocksOf, placesOfSections } from '#core/issue/operations/section-blocks.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { SectionStep } from './move-origin.ts';
import { itemPlaces } from './move-things.ts';
import { isRun } from './selected-items.ts';

export type MoveDirection = 'up' | 'down' | SectionStep;

/** Where one press of a key moves sections, or items, in the order of the text; null at the edge. */
export function nextPlace(
  issue: Issue,
  from: readonly OutlinePlace[],
  direction: MoveDirection,
): OutlinePlace | null {
  const items = itemPlaces(from);
  return items.length === 0
    ? nextSectionPlace(
        issue,
        from.map(({ section }) => section),
        direction,
      )
    : nextItemPlace(issue, items, direction);
}

/** Those that do not follow each other come together first, as items do. */
function nextSectionPlace(
  issue: Issue,
  from: readonly number[],
  direction: MoveDirection,
): OutlinePlace | null {
  if (direction !== 'up' && direction !== 'down') return null;
  const going = [...blocksOf(issue.sections, from)];
  const places = placesOfSections(issue, from);
  const first = going[0] ?? 0;
  // As many of those that stay stand before the last of them.
  const last = (going.at(-1) ?? 0) + 1 - going.length;
  const areOne = first === last;
  return direction === 'up'
    ? sectionAt(places.findLast((place) => (areOne ? place < first : place <= first)))
    : sectionAt(places.find((place) => (areOne ? place > last : place >= last)));
}

function sectionAt(section: number | undefined): OutlinePlace | null {
  return section === undefined ? null : { section, item: null };
}

/**
 * Items that do not follow each other come together first: at the first of them on the way up, at the
 * last on the way down. The place counts the items that stay.
 */
function nextItemPlace(
  issue: Issue,
  items: readonly ItemPlace[],
  direction: MoveDirection,
): OutlinePlace | null {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const countIn = (section: number): number => issue.sections[section]?.items.length ?? 0;
  const { section, item } = first;
  if (direction === 'up') {
    if (!isRun(items)) return first;
    return item > 0 ? { section, item: item - 1 } : null;
  }
  if (direction === 'down') {
    const leaving = items.filter((place) => place.section === last.section).length;
    const place = { section: last.section, item: last.item - leaving + 1 };
    if (!isRun(items)) return place;
    return last.item < countIn(section) - 1 ? { ...place, item: place.item + 1 } : null;
  }
  // The neighbour that is nearest on screen: the end of the section before, the start of the next.
  if (direction === 'next-section') {
    const next = last.section + 1;
    return next < issue.sections.length ? { section: next, item: 0 } : null;
  }
  const before = issue.sections[section - 1];
  return before === undefined ? null : { section: section - 1, item: before.items.length };
}
