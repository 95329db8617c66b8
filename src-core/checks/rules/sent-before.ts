import type { IssueRule } from '../rule.ts';
import { webLinks } from '../link-parts.ts';

/** A link that readers were sent in an earlier issue. */
export const sentBefore: IssueRule = {
  id: 'sent-before',
  severity: 'warning',
  sees: 'issue',
  check: ({ blocks, sentBefore: find }) =>
    blocks.flatMap(({ from, block }) =>
      webLinks(block).flatMap((link) => {
        const last = find(link.address)?.last;
        if (last === undefined) return [];
        const issue = last.number === null ? (last.date ?? last.file) : `#${last.number}`;
        return [
          {
            from: from + link.from,
            to: from + link.to,
            message: 'sentBefore' as const,
            values: { issue, item: last.item },
          },
        ];
      }),
    ),
};
