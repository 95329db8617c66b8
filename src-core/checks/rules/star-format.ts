import { commonest } from '../../issue/profile/found-profile.ts';
import type { SeenBlock } from '../issue-view.ts';
import type { IssueRule, Problem } from '../rule.ts';
import { writeStars } from '../star-mentions.ts';

/** Star counts that are written otherwise than the library's, or most of the issue's. */
export const starFormat: IssueRule = {
  id: 'star-format',
  severity: 'warning',
  sees: 'issue',
  check({ blocks, house, issue: { language } }) {
    const seen = blocks.filter(({ block }) => block.stars.length > 0);
    const own = language === null ? null : house.stars[language];
    const wanted = own ?? usualFormat(seen);
    if (wanted === null) return [];
    return seen.flatMap(({ from: by, block }) =>
      block.stars.flatMap((one): readonly Problem[] => {
        if (one.format === wanted) return [];
        const [from, to] = [by + one.from, by + one.to];
        const insert = writeStars(wanted, one);
        const values = { wanted: insert ?? wanted };
        const fix = insert === null ? undefined : [{ from, to, insert }];
        return [{ from, to, message: 'starFormat', values, ...(fix && { fix }) }];
      }),
    );
  },
};

function usualFormat(blocks: readonly SeenBlock[]): string | null {
  const formats = blocks.flatMap(({ block }) => block.stars.map(({ format }) => format));
  return commonest(formats)?.value ?? null;
}
