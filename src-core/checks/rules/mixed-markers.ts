import type { Item } from '../../issue/model.ts';
import { commonest } from '../../issue/profile/found-profile.ts';
import type { Range } from '../../text/edit.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** So much of a section is one habit. */
const habit = 2 / 3;

/** Heads that are written otherwise than most of their section: `3) ` among `3. `, `3、 [` among `3、[`. */
export const mixedMarkers: IssueRule = {
  id: 'mixed-markers',
  severity: 'hint',
  sees: 'issue',
  check: ({ text, issue }) =>
    issue.sections.flatMap(({ items }) => {
      const parts = items.map((item) => separatorOf(text, item));
      const usual = commonest(parts.map((range) => range && text.slice(range.from, range.to)));
      if (usual === null || usual.count < 3 || usual.count < habit * usual.of) return [];
      return parts.flatMap((range): readonly Problem[] => {
        if (range === null || text.slice(range.from, range.to) === usual.value) return [];
        const fix = [{ ...range, insert: usual.value }];
        const from = range.from - 1;
        return [{ from, to: Math.max(range.to, from + 1), message: 'mixedMarkers', fix }];
      });
    }),
};

/** What stands between an item's number and what follows it; a bullet's own width is layout. */
function separatorOf(text: string, { numberRange, head, marker }: Item): Range | null {
  if (numberRange === null || (marker !== 'cjk' && marker !== 'dot')) return null;
  const rest = /^[.)、．]?[^\S\n]*/u.exec(text.slice(numberRange.to, head.to))?.[0] ?? '';
  return { from: numberRange.to, to: numberRange.to + rest.length };
}
