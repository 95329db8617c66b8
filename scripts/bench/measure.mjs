import { loadavg } from 'node:os';

/**
 * One thing to measure. The `floor` is what no implementation can avoid, the `peer` what ours is compared
 * with, and a `control` is known to be bad and has to come out bad.
 *
 * @typedef {object} BenchCase
 * @property {string} name
 * @property {'project' | 'peer' | 'control' | 'floor'} role
 * @property {() => void | number | Promise<void | number>} run a number is what it has measured itself, in ms
 * @property {string} [against] the case that its ratio is taken against; the first peer when absent
 * @property {number} [atMost] the bar for its ratio
 */

/**
 * What a file of tests/bench exports as `bench`.
 *
 * @typedef {object} Bench
 * @property {string} title
 * @property {() => Promise<readonly BenchCase[]>} prepare
 * @property {() => Promise<void>} [clean]
 * @property {number} [rounds] where the usual number does not do
 * @property {number} [warmUps] the rounds before those that count; two when absent
 * @property {string} [unit] what its cases measure themselves, where that is not ms
 * @property {boolean} [window] opens the built app's real window (tests/bench/window)
 * @property {boolean} [isLong] takes minutes, and is only run when it is named
 * @property {() => readonly string[]} [notes] what was measured besides time; asked once it is prepared
 */

/**
 * @typedef {object} BenchRow
 * @property {string} name
 * @property {BenchCase['role']} role
 * @property {number} medianMs
 * @property {number | null} ratio the median of the rounds' own ratios; null when there is nothing to compare with
 * @property {number} [atMost]
 */

/**
 * @typedef {object} BenchResult
 * @property {string} title
 * @property {string} unit
 * @property {readonly BenchRow[]} rows
 * @property {number} rounds the rounds that counted
 * @property {number} droppedRounds rounds in which the floor moved by more than half
 * @property {readonly string[]} notes
 * @property {number} load the machine's load average over a minute, at the end
 */

const usualWarmUps = 2;

/**
 * Runs every case once per round, in turn, so that a busy moment of the machine hits all of them. A round in
 * which the floor moved by more than half is run again, as often as there are rounds.
 *
 * @param {Bench} bench
 * @param {{ rounds: number, now?: () => number }} options
 * @returns {Promise<BenchResult>}
 */
export async function measure(bench, { rounds: usualRounds, now = () => performance.now() }) {
  const rounds = bench.rounds ?? usualRounds;
  const cases = await bench.prepare();
  const floor = cases.findIndex(({ role }) => role === 'floor');
  /** @type {number[][]} */
  const samples = [];
  /** @type {readonly (readonly number[])[]} */
  let kept = [];
  try {
    for (let round = 0; round < (bench.warmUps ?? usualWarmUps); round += 1) {
      await runRound(cases, now);
    }
    while (kept.length < rounds && samples.length < 2 * rounds) {
      samples.push(await runRound(cases, now));
      kept = dropUnsteady(samples, floor);
    }
  } finally {
    await bench.clean?.();
  }
  return {
    title: bench.title,
    unit: bench.unit ?? 'ms',
    rows: cases.map(({ name, role, against, atMost }, index) => {
      const peer = cases.findIndex((each) =>
        against === undefined ? each.role === 'peer' : each.name === against,
      );
      const ratios = kept.map((times) => (times[index] ?? 0) / (times[peer] ?? 0));
      return {
        name,
        role,
        medianMs: median(kept.map((times) => times[index] ?? 0)),
        ratio: peer === -1 ? null : median(ratios),
        ...(atMost === undefined ? {} : { atMost }),
      };
    }),
    rounds: kept.length,
    droppedRounds: samples.length - kept.length,
    notes: bench.notes?.() ?? [],
    load: loadavg()[0] ?? 0,
  };
}

/**
 * @param {readonly BenchCase[]} cases
 * @param {() => number} now
 */
async function runRound(cases, now) {
  /** @type {number[]} */
  const times = [];
  for (const { run } of cases) {
    const start = now();
    const measured = await run();
    times.push(measured ?? now() - start);
  }
  return times;
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
export function formatResult({ title, unit, rows, rounds, droppedRounds, notes, load }) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, role, medianMs, ratio, atMost }) => {
    const factor = ratio === null ? '' : `${ratio.toFixed(2)}x`;
    const bar = ratio === null || atMost === undefined ? '' : `  ${barText(ratio, atMost)}`;
    return `  ${name.padEnd(width)}  ${role.padEnd(7)}  ${medianMs.toFixed(3).padStart(10)} ${unit}  ${factor.padStart(8)}${bar}`;
  });
  const note = `  ${rounds} rounds, ${droppedRounds} dropped, load ${load.toFixed(1)}`;
  return [title, ...lines, ...notes.map((one) => `  ${one}`), note].join('\n');
}

/**
 * @param {number} ratio
 * @param {number} atMost
 */
function barText(ratio, atMost) {
  return `at most ${atMost}x: ${ratio <= atMost ? 'met' : 'MISSED'}`;
}
