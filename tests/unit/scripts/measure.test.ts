import { expect, test } from 'vitest';
import { formatResult, measure, type Bench } from '../../../scripts/bench/measure.mjs';

/** A bench on a clock of its own: each case takes the times given, one per round. */
function timed(
  cases: readonly { role: 'floor' | 'peer' | 'project'; times: readonly number[] }[],
): {
  bench: Bench;
  now: () => number;
} {
  let clock = 0;
  const bench: Bench = {
    title: 'Timed',
    prepare: async () =>
      cases.map(({ role, times }) => {
        let round = 0;
        return {
          name: role,
          role,
          run: () => {
            clock += times[round] ?? 0;
            round += 1;
          },
        };
      }),
  };
  return { bench, now: () => clock };
}

test('medians and ratios to the peer, without the warm-up and without unsteady rounds', async () => {
  const { bench, now } = timed([
    { role: 'floor', times: [9, 9, 2, 2, 8, 2] },
    { role: 'peer', times: [99, 99, 10, 12, 500, 11] },
    { role: 'project', times: [99, 99, 20, 22, 900, 24] },
  ]);
  const result = await measure(bench, { rounds: 4, now });
  expect(result).toMatchObject({ rounds: 3, droppedRounds: 1 });
  expect(result.rows.map(({ medianMs, ratio }) => [medianMs, ratio])).toEqual([
    [2, 2 / 11],
    [11, 1],
    [22, 2],
  ]);
  expect(formatResult(result)).toContain('project  project      22.000 ms     2.00x');
});

test('without a peer there is no ratio', async () => {
  const { bench, now } = timed([{ role: 'project', times: [0, 0, 4] }]);
  const { rows } = await measure(bench, { rounds: 1, now });
  expect(rows).toEqual([{ name: 'project', role: 'project', medianMs: 4, ratio: null }]);
});
