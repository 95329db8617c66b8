import type { FeedOutcome, ShownFeed } from '#core/ipc/feed-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { assertNever } from '#core/result.ts';
import { errorText } from '../ui/notices.ts';

/** What became of a feed, as a sentence; '' while it was never polled. */
export function describeOutcome(last: FeedOutcome | null, t: Translate): string {
  if (last === null) return '';
  switch (last.state) {
    case 'done': {
      const { added, already, leftOut } = last;
      const came = t('feeds.came', { added, already });
      return leftOut === 0 ? came : `${came} ${t('feeds.leftOut', { count: leftOut })}`;
    }
    case 'stopped':
      return t('feeds.stopped');
    case 'failed':
    case 'waiting':
      return errorText(last.error, t);
    default:
      return assertNever(last);
  }
}

export interface PollSummary {
  readonly text: string;
  readonly hasFailed: boolean;
}

/** What a poll of these feeds brought, in one sentence or two. */
export function describePoll(feeds: readonly ShownFeed[], t: Translate): PollSummary {
  const count = (state: FeedOutcome['state']): number =>
    feeds.filter(({ last }) => last?.state === state).length;
  const sum = (of: 'added' | 'already'): number =>
    feeds.reduce((all, { last }) => all + (last?.state === 'done' ? last[of] : 0), 0);
  const failed = count('failed');
  const waiting = count('waiting');
  const came = t('feeds.polled', {
    count: count('done'),
    added: sum('added'),
    already: sum('already'),
  });
  const parts = [
    came,
    ...(failed === 0 ? [] : [t('feeds.someFailed', { count: failed })]),
    ...(waiting === 0 ? [] : [t('feeds.someWait', { count: waiting })]),
  ];
  return { text: parts.join(' '), hasFailed: failed > 0 };
}
