import { channelProblems } from '../channel-problems.ts';
import type { IssueRule } from '../rule.ts';

/** A link of an item in a digest that must carry none. */
export const digestLink: IssueRule = {
  id: 'digest-link',
  severity: 'error',
  sees: 'issue',
  check: (view) => channelProblems(view, 'digest-link'),
};
