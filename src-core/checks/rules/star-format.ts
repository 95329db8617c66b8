import { commonest } from '../../issue/profile/found-profile.ts';
import type { HabitRule, Problem } from '../rule.ts';
import { fitsStarFormat, writeStars } from '../star-mentions.ts';

/** Star counts that are written otherwise than the library's, or most of the issue's. */
export const starFormat: HabitRule = {
  id: 'star-format',
  severity: 'warning',
  sees: 'habit',
  habit({ blocks, house, issue: { language } }) {
    const own = language === null ? null : house.stars[language];
    if (own !== null && own !== undefined) return own;
    const formats = blocks.flatMap(({ block }) => block.stars.map(({ format }) => format));
    return commonest(formats)?.value ?? null;
  },
  check: ({ stars }, wanted) =>
    stars.flatMap((one): readonly Problem[] => {
      const { from, to } = one;
      if (fitsStarFormat(one, wanted)) return [];
      const insert = writeStars(wanted, one);
      const values = { wanted: insert ?? wanted };
      const fix = insert === null ? undefined : [{ from, to, insert }];
      return [{ from, to, message: 'starFormat', values, ...(fix && { fix }) }];
    }),
};
