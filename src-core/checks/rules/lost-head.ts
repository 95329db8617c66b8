import { lostHeads } from '../lost-heads.ts';
import type { IssueRule } from '../rule.ts';

/** An item without its head line, which reads like more of the item before. */
export const lostHead: IssueRule = {
  id: 'lost-head',
  severity: 'warning',
  sees: 'issue',
  check: ({ text, issue }) =>
    lostHeads(text, issue).map(({ from, to, number }) => ({
      from,
      to,
      message: 'lostHead' as const,
      values: { number },
    })),
};
