import { commonest } from '../../issue/profile/found-profile.ts';
import type { IssueRule, Problem } from '../rule.ts';
import { writeStars } from '../star-mentions.ts';

/** Star counts that are written otherwise than the library's, or most of the issue's. */
export const starFormat: IssueRule = {
  id: 'star-format',
  severity: 'warning',
  sees: 'issue',
  check({ blocks, house }) {
    const mentions = blocks.flatMap(({ from: by, block }) =>
      block.stars.map((one) => ({
        ...one,
        from: one.from + by,
        to: one.to + by,
      })),
    );
    const wanted = house.stars ?? commonest(mentions.map(({ format }) => format))?.value ?? null;
    if (wanted === null) return [];
    return mentions.flatMap((one): readonly Problem[] => {
      if (one.format === wanted) return [];
      const { from, to } = one;
      const insert = writeStars(wanted, one);
      const values = { wanted: insert ?? wanted };
      const fix = insert === null ? undefined : [{ from, to, insert }];
      return [{ from, to, message: 'starFormat', values, ...(fix && { fix }) }];
    });
  },
};
