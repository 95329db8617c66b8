import { channelProblems } from '../channel-problems.ts';
import type { IssueRule } from '../rule.ts';

/** An address that a channel needs and that nobody knows yet. */
export const channelAddress: IssueRule = {
  id: 'channel-address',
  severity: 'warning',
  sees: 'issue',
  check: (view) => channelProblems(view, 'channel-address'),
};
