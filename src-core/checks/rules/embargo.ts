import { channelProblems } from '../channel-problems.ts';
import type { IssueRule } from '../rule.ts';

/** A full issue for everybody before its time. */
export const embargo: IssueRule = {
  id: 'embargo',
  severity: 'warning',
  sees: 'issue',
  check: (view) => channelProblems(view, 'embargo'),
};
