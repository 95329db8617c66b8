import type { Item } from '../issue/model.ts';

/** Whether an item is about the page that it links first: no words stand before the link. */
export function leadsWithLink(text: string, { head, titleRange, url }: Item): boolean {
  return url !== null && /^[^\p{L}]*\[[*_`\s]*$/u.test(text.slice(head.from, titleRange.from));
}
