import { spacingHabit } from '../script-boundaries.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Blanks between Chinese and Latin letters, against the library's own habit; digits are apart. */
export const cjkSpacing: IssueRule = {
  id: 'cjk-spacing',
  severity: 'hint',
  sees: 'issue',
  check({ blocks, house }) {
    let all = 0;
    let spaced = 0;
    for (const { block } of blocks) {
      for (const { from, to } of block.boundaries) {
        all += 1;
        if (to > from) spaced += 1;
      }
    }
    const wanted = house.spacing ?? spacingHabit(spaced, all);
    if (wanted === null) return [];
    const found: Problem[] = [];
    for (const { from: by, block } of blocks) {
      for (const place of block.boundaries) {
        if (place.to > place.from === (wanted === 'spaced')) continue;
        const [from, to] = [by + place.from, by + place.to];
        found.push({
          from: from - 1,
          to: to + 1,
          message: wanted === 'spaced' ? 'spaceMissing' : 'spaceTooMany',
          fix: [{ from, to, insert: wanted === 'spaced' ? ' ' : '' }],
        });
      }
    }
    return found;
  },
};
