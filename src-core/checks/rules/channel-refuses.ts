import { channelProblems } from '../channel-problems.ts';
import type { IssueRule } from '../rule.ts';

/** What a channel takes in no form. */
export const channelRefuses: IssueRule = {
  id: 'channel-refuses',
  severity: 'warning',
  sees: 'issue',
  check: (view) => channelProblems(view, 'channel-refuses'),
};
