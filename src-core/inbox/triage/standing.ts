import type { InboxEntry } from '../entry.ts';

/** How an entry stands for the issue that is being made. */
export type Standing = 'open' | 'later' | 'kept' | 'skipped';

/**
 * How an entry stands for the issue `issueId`, null for none: what was put off for one issue is open
 * again for every other (T2).
 */
export function standingOf({ state, issue }: InboxEntry, issueId: string | null): Standing {
  if (state === 'new') return 'open';
  if (state === 'later') return issue === issueId ? 'later' : 'open';
  return state;
}
