import { spacingHabit } from '../script-boundaries.ts';
import type { HabitRule, Problem } from '../rule.ts';

/** Blanks between Chinese and Latin letters, against the library's own habit; digits are apart. */
export const cjkSpacing: HabitRule = {
  id: 'cjk-spacing',
  severity: 'hint',
  sees: 'habit',
  habit({ blocks, house }) {
    if (house.spacing !== null) return house.spacing;
    let all = 0;
    let spaced = 0;
    for (const { block } of blocks) {
      for (const { from, to } of block.boundaries) {
        all += 1;
        if (to > from) spaced += 1;
      }
    }
    return spacingHabit(spaced, all);
  },
  check: ({ boundaries }, wanted) =>
    boundaries.flatMap(({ from, to }): readonly Problem[] => {
      const isWanted = wanted === 'spaced';
      if (to > from === isWanted) return [];
      const message = isWanted ? 'spaceMissing' : 'spaceTooMany';
      const fix = [{ from, to, insert: isWanted ? ' ' : '' }];
      return [{ from: from - 1, to: to + 1, message, fix }];
    }),
};
