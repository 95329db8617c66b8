import type { Item, Section } from '../issue/model.ts';
import type { Range } from '../text/edit.ts';

/** An item whose head line is gone: what it says stands at the end of the item before, or before all. */
export interface LostHead extends Range {
  /** The number that is missing. */
  readonly number: number;
}

const fewestItems = 4;
/** Nearly all items of the section have as many paragraphs. */
const habit = 0.8;

/**
 * Where a number is missing and the item before has a paragraph more than the items of its section have,
 * or the section's text begins before its second item.
 */
export function lostHeads(text: string, section: Section): readonly LostHead[] {
  const { items } = section;
  if (items.length < fewestItems || items.some(({ number }) => number === null)) return [];
  const first = firstLost(text, section);
  const isGap = ({ number }: Item, place: number) =>
    (items[place + 1]?.number ?? 0) === (number ?? 0) + 2;
  if (!items.some(isGap)) return first;
  const usual = usualCount(text, items);
  if (usual === null) return first;
  const later = items.flatMap((item, place): readonly LostHead[] => {
    const next = items[place + 1];
    if (next === undefined || !isGap(item, place)) return [];
    const own = paragraphs(text, item);
    const extra = own[usual];
    const last = own.at(-1);
    if (extra === undefined || last === undefined) return [];
    return [{ number: (item.number ?? 0) + 1, from: extra.from, to: last.to }];
  });
  return [...first, ...later];
}

function firstLost(text: string, { items, intro }: Section): readonly LostHead[] {
  const [first, second] = items;
  if (first?.number !== 2 || second?.number !== 3) return [];
  const words = text.slice(intro.from, intro.to);
  const from = intro.from + (words.length - words.trimStart().length);
  const to = intro.from + words.trimEnd().length;
  return from < to ? [{ number: 1, from, to }] : [];
}

function usualCount(text: string, items: readonly Item[]): number | null {
  const counts = items.map((item) => paragraphs(text, item).length);
  const one = counts.filter((count) => count === 1).length;
  return counts.length - one <= Math.max(1, (1 - habit) * counts.length) ? 1 : null;
}

/** The paragraphs of an item's body in words; pictures, code and the like are none. */
function paragraphs(text: string, { body, note }: Item): readonly Range[] {
  const to = note?.from ?? body.to;
  const found: Range[] = [];
  for (const match of text.slice(body.from, to).matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    const [words] = match;
    const from = body.from + match.index;
    if (!/^(?:[!<>|`~#]|[-*+]\s|\s*\[[^\]]*\]:)/u.test(words)) {
      found.push({ from, to: from + words.trimEnd().length });
    }
  }
  return found;
}
