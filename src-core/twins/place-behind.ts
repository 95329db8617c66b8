import type { ItemPlace } from '../issue/operations/operation.ts';
import type { Alignment } from './align-twins.ts';
import type { TwinItem } from './twin-text.ts';

/**
 * The place here that answers to a place there: behind the nearest item before it, in the section that is its
 * section's; `own` does not count. Null where that section is not here.
 */
export function placeBehind(
  { pairs, sections }: Alignment,
  theirs: ItemPlace,
  own: ItemPlace | null,
): ItemPlace | null {
  const section = sections.indexOf(theirs.section);
  if (section === -1) return null;
  const isOwn = ({ section: one, item }: TwinItem) => one === own?.section && item === own.item;
  const before = pairs
    .filter(
      ({ left, right }) =>
        left.section === section &&
        right.section === theirs.section &&
        right.item < theirs.item &&
        !isOwn(left),
    )
    .toSorted((a, b) => b.right.item - a.right.item)[0];
  return { section, item: before === undefined ? 0 : before.left.item + 1 };
}
