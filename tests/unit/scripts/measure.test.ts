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

test('medians and ratios to the peer, without the warm-up; an unsteady round is run again', async () => {
  const { bench, now } = timed([
    { role: 'floor', times: [9, 9, 2, 2, 8, 2] },
    { role: 'peer', times: [99, 99, 10, 12, 500, 11] },
    { role: 'project', times: [99, 99, 20, 22, 900, 24] },
  ]);
  const result = await measure(bench, { rounds: 3, now });
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

test('where rounds stay unsteady it ends after twice as many', async () => {
  const { bench, now } = timed([{ role: 'floor', times: [0, 0, 1, 1, 5, 9, 40, 80, 160, 320] }]);
  const result = await measure(bench, { rounds: 4, now });
  expect(result.rounds + result.droppedRounds).toBe(8);
});

test('a case can measure itself, be compared with another one, and have a bar', async () => {
  const bench: Bench = {
    title: 'Measured by themselves',
    warmUps: 0,
    prepare: async () => [
      { name: 'none', role: 'floor', run: () => 10 },
      { name: 'ours', role: 'project', against: 'none', atMost: 1.3, run: () => 12 },
      { name: 'bad', role: 'control', against: 'none', atMost: 1.3, run: () => 14 },
    ],
  };
  const result = await measure(bench, { rounds: 3 });
  expect(result.rows.map(({ medianMs, ratio }) => [medianMs, ratio])).toEqual([
    [10, null],
    [12, 1.2],
    [14, 1.4],
  ]);
  const lines = formatResult(result).split('\n');
  expect(lines[2]).toContain('1.20x  at most 1.3x: met');
  expect(lines[3]).toContain('1.40x  at most 1.3x: MISSED');
});
