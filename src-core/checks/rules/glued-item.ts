import { char, isBlank } from '../../issue/parse/characters.ts';
import type { Item } from '../../issue/model.ts';
import type { Problem, SectionRule } from '../rule.ts';

/** So many items of a section have a blank line before them where that is its habit. */
const habit = 0.7;

/** An item on the line of an image, or right below the text before it: readers see one paragraph. */
export const gluedItem: SectionRule = {
  id: 'glued-item',
  severity: 'warning',
  sees: 'section',
  check({ text, section: { items } }) {
    const following = items.slice(1);
    const loose = following.filter(({ from }) => isBelowBlank(text, from)).length;
    const isLoose = following.length > 2 && loose >= habit * following.length;
    return following.flatMap((item): readonly Problem[] => {
      const isOnLine = text.charCodeAt(item.from - 1) !== char.lineFeed;
      if (!isOnLine && (!isLoose || isBelowBlank(text, item.from))) return [];
      const insert = isOnLine ? '\n\n' : '\n';
      return [{ ...rangeOf(item), message: 'gluedItem', fix: [gap(text, item.from, insert)] }];
    });
  },
};

/** Blanks at the end of the line before would stay as a hard break: they go with the gap. */
function gap(text: string, at: number, insert: string) {
  const isOnLine = insert.length === 2;
  const before = isOnLine ? /[^\S\n]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] : '';
  return { from: at - (before?.length ?? 0), to: at, insert };
}

/** Whether the line before, and the blanks before `at` on its own, hold nothing. */
function isBelowBlank(text: string, at: number): boolean {
  let feeds = 0;
  for (let place = at - 1; place >= 0 && feeds < 2; place -= 1) {
    const unit = text.charCodeAt(place);
    if (unit === char.lineFeed) feeds += 1;
    else if (!isBlank(unit)) return false;
  }
  return feeds === 2;
}

function rangeOf({ head }: Item) {
  return { from: head.from, to: head.to };
}
