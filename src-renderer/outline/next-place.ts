import type { Issue } from '#core/issue/model.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { sectionPlaces } from '#core/issue/operations/section-blocks.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { SectionStep } from './move-origin.ts';
import { itemPlaces } from './move-things.ts';
import { isRun } from './selected-items.ts';

export type MoveDirection = 'up' | 'down' | SectionStep;

/** Where one press of a key moves a section, or items in the order of the text; null at the edge. */
export function nextPlace(
  issue: Issue,
  from: readonly OutlinePlace[],
  direction: MoveDirection,
): OutlinePlace | null {
  const items = itemPlaces(from);
  const section = from[0]?.section ?? -1;
  return items.length === 0
    ? nextSectionPlace(issue, section, direction)
    : nextItemPlace(issue, items, direction);
}

function nextSectionPlace(
  issue: Issue,
  section: number,
  direction: MoveDirection,
): OutlinePlace | null {
  const places = sectionPlaces(issue, section);
  if (direction === 'up') return sectionAt(places.findLast((place) => place < section));
  if (direction === 'down') return sectionAt(places.find((place) => place > section));
  return null;
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
