import type { Item, Section } from '../issue/model.ts';
import { originOf } from '../issue/parse/shift.ts';
import type { Range } from '../text/edit.ts';

/** Whether an item is about the page that it links first: no words stand before the link. */
export function leadsWithLink(text: string, { head, titleRange, url }: Item): boolean {
  return url !== null && /^[^\p{L}]*\[[*_`\s]*$/u.test(text.slice(head.from, titleRange.from));
}

const leading = new WeakMap<Section, readonly boolean[]>();

/** The same of each item of a section. */
export function leadingItems(text: string, section: Section): readonly boolean[] {
  const origin = originOf(section);
  const known = leading.get(origin);
  if (known !== undefined) return known;
  const found = section.items.map((item) => leadsWithLink(text, item));
  leading.set(origin, found);
  return found;
}

/** What stands between an item's number and what follows it; null for other marks than `、` and `.`. */
export function separatorOf(text: string, { numberRange, head, marker }: Item): Range | null {
  if (numberRange === null || (marker !== 'cjk' && marker !== 'dot')) return null;
  const rest = /^[.)、．]?[^\S\n]*/u.exec(text.slice(numberRange.to, head.to))?.[0] ?? '';
  return { from: numberRange.to, to: numberRange.to + rest.length };
}

/** That separator's text. */
export function markerMark(text: string, item: Item): string | null {
  const range = separatorOf(text, item);
  return range === null ? null : text.slice(range.from, range.to);
}
