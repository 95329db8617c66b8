import type { Issue } from '#core/issue/model.ts';
import { sectionPlaces } from '#core/issue/operations/section-blocks.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { SectionStep } from './move-origin.ts';

export type MoveDirection = 'up' | 'down' | SectionStep;

/** Where one press of a key moves the thing at `from`; null at the edge. */
export function nextPlace(
  issue: Issue,
  from: OutlinePlace,
  direction: MoveDirection,
): OutlinePlace | null {
  const { section, item } = from;
  if (item === null) {
    const places = sectionPlaces(issue, section);
    if (direction === 'up') return sectionAt(places.findLast((place) => place < section));
    if (direction === 'down') return sectionAt(places.find((place) => place > section));
    return null;
  }
  const count = issue.sections[section]?.items.length ?? 0;
  if (direction === 'up') return item > 0 ? { section, item: item - 1 } : null;
  if (direction === 'down') return item < count - 1 ? { section, item: item + 1 } : null;
  // The neighbour that is nearest on screen: the end of the section before, the start of the next.
  if (direction === 'next-section') {
    return section + 1 < issue.sections.length ? { section: section + 1, item: 0 } : null;
  }
  const before = issue.sections[section - 1];
  return before === undefined ? null : { section: section - 1, item: before.items.length };
}

function sectionAt(section: number | undefined): OutlinePlace | null {
  return section === undefined ? null : { section, item: null };
}
