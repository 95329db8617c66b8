import type { Item } from '../../issue/model.ts';
import { leadsWithLink } from '../item-parts.ts';
import type { SectionRule } from '../rule.ts';

/** So many items of a section are described where that is its habit. */
const habit = 0.8;

/** An item that says nothing more, among others that do. */
export const missingDescription: SectionRule = {
  id: 'missing-description',
  severity: 'warning',
  sees: 'section',
  check({ text, section: { items } }) {
    const bare = items.filter((item) => isBare(text, item));
    if (items.length < 3 || items.length - bare.length < habit * items.length) return [];
    return bare.map(({ head }) => ({ ...head, message: 'missingDescription' as const }));
  },
};

function isBare(text: string, item: Item): boolean {
  const { body, tail, marker } = item;
  // What follows a link on its own line, or stands in a head without one, is the description.
  if (!leadsWithLink(text, item) || tail.length > 30 || marker === 'link') return false;
  return text.slice(body.from, body.to).trim() === '';
}
