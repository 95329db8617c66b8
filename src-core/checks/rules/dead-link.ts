import { webLinks } from '../link-parts.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** A link whose page is gone, as the last look at it found; what a site merely refuses is a hint. */
export const deadLink: IssueRule = {
  id: 'dead-link',
  severity: 'warning',
  sees: 'issue',
  check: ({ blocks, deadLinks }) =>
    deadLinks === undefined
      ? []
      : blocks.flatMap(({ from: by, block }) =>
          webLinks(block).flatMap(({ from, to, address }): readonly Problem[] => {
            const dead = Object.hasOwn(deadLinks, address) ? deadLinks[address] : undefined;
            if (dead === undefined) return [];
            const { status } = dead;
            const range = { from: from + by, to: to + by };
            if (status === null) return [{ ...range, message: 'deadSite' }];
            const isGone = status === 404 || status === 410;
            const values = { status };
            return [
              { ...range, message: 'deadLink', values, ...(!isGone && { severity: 'hint' }) },
            ];
          }),
        ),
};
