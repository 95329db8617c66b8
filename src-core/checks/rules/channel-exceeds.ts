import { channelProblems } from '../channel-problems.ts';
import type { IssueView } from '../issue-view.ts';
import { issueRange } from '../line-range.ts';
import type { ChannelReport } from '../outside-facts.ts';
import type { Range } from '../../text/edit.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** So much of a limit is worth a word. */
const nearly = 0.9;

/** What is longer than a channel allows: a mail that is clipped, a message that is cut. */
export const channelExceeds: IssueRule = {
  id: 'channel-exceeds',
  severity: 'warning',
  sees: 'issue',
  check: (view) => [...tooLong(view), ...channelProblems(view, 'channel-exceeds')],
};

function tooLong(view: IssueView): readonly Problem[] {
  const range = issueRange(view);
  if (range === null) return [];
  return (view.channels ?? []).flatMap(({ channel, sizes }) => [
    ...inParts(channel, sizes, range),
    ...sizes.flatMap(({ kind, used, limit, unit }): readonly Problem[] => {
      if (used <= nearly * limit) return [];
      const values = { channel, kind, used, limit, unit };
      if (used > limit) return [{ ...range, message: 'channelTooLong', values }];
      // Only a mail grows by what its sender adds.
      return kind === 'mail'
        ? [{ ...range, message: 'channelNearLimit', values, severity: 'hint' }]
        : [];
    }),
  ]);
}

/** A text that goes out as several messages, because one would be too long. */
function inParts(channel: string, sizes: ChannelReport['sizes'], range: Range): readonly Problem[] {
  const messages = sizes.filter(({ kind }) => kind === 'message');
  const [first] = messages;
  if (first === undefined || messages.length < 2) return [];
  const values = { channel, count: messages.length, limit: first.limit };
  return [{ ...range, message: 'channelInParts', values, severity: 'hint' }];
}
