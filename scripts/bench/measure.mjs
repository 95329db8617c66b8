import { loadavg } from 'node:os';

/**
 * One thing to measure. The `floor` is what no implementation can avoid, the `peer` what ours is compared
 * with, and a `control` is known to be bad and has to come out bad.
 *
 * @typedef {object} BenchCase
 * @property {string} name
 * @property {'project' | 'peer' | 'control' | 'floor'} role
 * @property {() => void | Promise<void>} run
 */

/**
 * What a file of tests/bench exports as `bench`. The first peer is the one that ratios are taken against.
 *
 * @typedef {object} Bench
 * @property {string} title
 * @property {() => Promise<readonly BenchCase[]>} prepare
 * @property {() => Promise<void>} [clean]
 * @property {number} [rounds] where the usual number does not do
 * @property {() => readonly string[]} [notes] what was measured besides time; asked once it is prepared
 */

/**
 * @typedef {object} BenchRow
 * @property {string} name
 * @property {BenchCase['role']} role
 * @property {number} medianMs
 * @property {number | null} ratio to the first peer; null when there is none
 */

/**
 * @typedef {object} BenchResult
 * @property {string} title
 * @property {readonly BenchRow[]} rows
 * @property {number} rounds the rounds that counted
 * @property {number} droppedRounds rounds in which the floor moved by more than half
 * @property {readonly string[]} notes
 * @property {number} load the machine's load average over a minute, at the end
 */

const warmUpRounds = 2;

/**
 * Runs every case once per round, in turn, so that a busy moment of the machine hits all of them.
 *
 * @param {Bench} bench
 * @param {{ rounds: number, now?: () => number }} options
 * @returns {Promise<BenchResult>}
 */
export async function measure(bench, { rounds: usualRounds, now = () => performance.now() }) {
  const rounds = bench.rounds ?? usualRounds;
  const cases = await bench.prepare();
  /** @type {number[][]} */
  const samples = [];
  try {
    for (let round = -warmUpRounds; round < rounds; round += 1) {
      /** @type {number[]} */
      const times = [];
      for (const { run } of cases) {
        const start = now();
        await run();
        times.push(now() - start);
      }
      if (round >= 0) samples.push(times);
    }
  } finally {
    await bench.clean?.();
  }
  const kept = dropUnsteady(
    samples,
    cases.findIndex(({ role }) => role === 'floor'),
  );
  const medians = cases.map((_, index) => median(kept.map((times) => times[index] ?? 0)));
  const peer = medians[cases.findIndex(({ role }) => role === 'peer')];
  return {
    title: bench.title,
    rows: cases.map(({ name, role }, index) => {
      const medianMs = medians[index] ?? 0;
      return { name, role, medianMs, ratio: peer === undefined ? null : medianMs / peer };
    }),
    rounds: kept.length,
    droppedRounds: samples.length - kept.length,
    notes: bench.notes?.() ?? [],
    load: loadavg()[0] ?? 0,
  };
}

/**
 * @param {readonly (readonly number[])[]} samples one list of times per round
 * @param {number} floor the floor's place in each list, or -1
 */
function dropUnsteady(samples, floor) {
  if (floor === -1) return samples;
  const usual = median(samples.map((times) => times[floor] ?? 0));
  return samples.filter((times) => Math.abs((times[floor] ?? 0) - usual) <= usual / 2);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** @param {BenchResult} result */
export function formatResult({ title, rows, rounds, droppedRounds, notes, load }) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, role, medianMs, ratio }) => {
    const factor = ratio === null ? '' : `${ratio.toFixed(2)}x`;
    return `  ${name.padEnd(width)}  ${role.padEnd(7)}  ${medianMs.toFixed(3).padStart(10)} ms  ${factor.padStart(8)}`;
  });
  const note = `  ${rounds} rounds, ${droppedRounds} dropped, load ${load.toFixed(1)}`;
  return [title, ...lines, ...notes.map((one) => `  ${one}`), note].join('\n');
}
