import { channelProblems } from '../channel-problems.ts';
import type { IssueRule } from '../rule.ts';

/** What readers of a channel will miss, or see otherwise than it is meant. */
export const channelDegrades: IssueRule = {
  id: 'channel-degrades',
  severity: 'hint',
  sees: 'issue',
  check: (view) => channelProblems(view, 'channel-degrades'),
};
