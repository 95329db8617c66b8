import type { Issue, Item, Section } from '../issue/model.ts';
import type { Range } from '../text/edit.ts';

/** An item whose head line is gone: what it says stands at the end of the item before, or before all. */
export interface LostHead extends Range {
  /** Of its section, from 0. */
  readonly section: number;
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
export function lostHeads(text: string, { sections }: Issue): readonly LostHead[] {
  return sections.flatMap((section, index) => {
    const { items } = section;
    if (items.length < fewestItems || items.some(({ number }) => number === null)) return [];
    const first = firstLost(text, section);
    const isGap = ({ number }: Item, place: number) =>
      (items[place + 1]?.number ?? 0) === (number ?? 0) + 2;
    if (!items.some(isGap)) return first.map((one) => ({ ...one, section: index }));
    const usual = usualCount(text, items);
    const later =
      usual === null
        ? []
        : items.flatMap((item, place) => {
            const next = items[place + 1];
            if (next === undefined || !isGap(item, place)) return [];
            const own = paragraphs(text, item);
            const extra = own[usual];
            const last = own.at(-1);
            if (extra === undefined || last === undefined) return [];
            return [
              { section: index, number: (item.number ?? 0) + 1, from: extra.from, to: last.to },
            ];
          });
    return [...first.map((one) => ({ ...one, section: index })), ...later];
  });
}

function firstLost(text: string, { items, intro }: Section): readonly Omit<LostHead, 'section'>[] {
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
