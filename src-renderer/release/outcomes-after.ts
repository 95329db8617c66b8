import type { ChannelOutcome } from '#core/ipc/release-shapes.ts';

type Outcomes = Readonly<Record<string, ChannelOutcome>>;

/** What is told of each channel after another run: of those that it sent to, only what went wrong. */
export function outcomesAfter(known: Outcomes, outcomes: readonly ChannelOutcome[]): Outcomes {
  const sent = outcomes.map(({ channel }) => channel);
  const others = Object.entries(known).filter(([name]) => !sent.includes(name));
  const told = outcomes.filter(({ error }) => error !== null);
  return Object.fromEntries([
    ...others,
    ...told.map((outcome) => [outcome.channel, outcome] as const),
  ]);
}
