import { spacingHabit } from '../script-boundaries.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Blanks between Chinese and Latin letters, against the library's own habit; digits are apart. */
export const cjkSpacing: IssueRule = {
  id: 'cjk-spacing',
  severity: 'hint',
  sees: 'issue',
  check({ blocks, house }) {
    const places = blocks.flatMap(({ from: by, block }) =>
      block.boundaries.map(({ from, to }) => ({ from: from + by, to: to + by })),
    );
    const spaced = places.filter(({ from, to }) => to > from).length;
    const wanted = house.spacing ?? spacingHabit(spaced, places.length);
    if (wanted === null) return [];
    return places
      .filter(({ from, to }) => (wanted === 'spaced' ? to === from : to > from))
      .map(({ from, to }): Problem => ({
        from: from - 1,
        to: to + 1,
        message: wanted === 'spaced' ? 'spaceMissing' : 'spaceTooMany',
        fix: [{ from, to, insert: wanted === 'spaced' ? ' ' : '' }],
      }));
  },
};
