import type { ChannelOutcome, ReleasePlan, ReleaseRow } from '#core/ipc/release-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { errorText, type Toast } from '../ui/notices.ts';

type Part = ReleaseRow['copies'][number];
const mainKinds: readonly Part['kind'][] = ['body', 'message', 'caption', 'teaser'];

/** The part that one click copies; null when nothing can be copied. */
export function mainPart({ copies }: ReleaseRow): Part | null {
  const found = mainKinds.map((kind) => copies.find((part) => part.kind === kind));
  return found.find((part) => part !== undefined) ?? copies[0] ?? null;
}

/** What another look found that a person should hear; null when it is nothing new. */
export function describeChange(
  before: ReleasePlan | null,
  now: ReleasePlan,
  translate: Translate,
): string | null {
  if (before === null || before.issueId !== now.issueId) return null;
  const were = new Map(before.rows.map((row) => [row.channel, row]));
  const stale = now.rows.filter(
    ({ channel, state }) => state === 'stale' && (were.get(channel)?.state ?? 'stale') !== 'stale',
  );
  const ready = now.rows.filter((row) => {
    const was = were.get(row.channel);
    return was !== undefined && was.refusals.length > 0 && row.refusals.length === 0;
  });
  const list = (rows: readonly ReleaseRow[]) =>
    rows.map(({ channel }) => channel).join(translate('exporting.listSeparator'));
  const words = [
    ready.length === 0 ? null : translate('release.nowReady', { channels: list(ready) }),
    stale.length === 0 ? null : translate('release.nowStale', { channels: list(stale) }),
  ].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(' ');
}

/** What exporting came to; null when there is nothing to say, as after a question answered with no. */
export function describeOutcomes(
  outcomes: readonly ChannelOutcome[],
  translate: Translate,
): Pick<Toast, 'tone' | 'text'> | null {
  const [only] = outcomes;
  if (outcomes.length === 1 && only !== undefined) return describeOne(only, translate);
  const count = (...kinds: readonly ChannelOutcome['outcome'][]) =>
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
  const written = count('written');
  const counted = [
    [count('by-hand'), 'byHand'],
    [count('waits'), 'waiting'],
    [count('refused'), 'refusedCount'],
    [count('failed'), 'failedCount'],
    [count('cancelled'), 'cancelledCount'],
  ] as const;
  const rest = counted
    .filter(([number]) => number > 0)
    .map(([number, key]) => translate(`release.${key}`, { count: number }));
  const tone = count('failed', 'waits') > 0 ? 'failure' : 'success';
  const text = [translate('release.writtenCount', { count: written }), ...rest];
  return { tone, text: text.join(' ') };
}

function describeOne(
  { channel, outcome, notes, error, done }: ChannelOutcome,
  translate: Translate,
): Pick<Toast, 'tone' | 'text'> | null {
  if (error !== null) return { tone: 'failure', text: errorText(error, translate) };
  if (outcome === 'written' || (outcome === 'by-hand' && done !== null)) {
    const name = done?.files[0]?.name ?? '';
    return { tone: 'success', text: translate('release.written', { channel, name }) };
  }
  const reason = notes.map(({ message }) => message).join(' ');
  if (outcome === 'waits') return { tone: 'failure', text: reason };
  if (outcome !== 'refused') return null;
  return { tone: 'failure', text: translate('release.refused', { channel, reason }) };
}
