import type { PathologicalText } from './markdown-texts.ts';
import type { Measured, MeasuredWindows } from './measured-windows.ts';

/** A task of less is not long: this is where browsers begin to report them. */
const longTaskMs = 50;
/** How much longer than the bare editor's longest task the app's may be. */
const allowance = 1.25;

/** The share of the allowance that the app's longest task takes; over 1 it is over. */
function shareOf({ bare, own }: Measured): number {
  return own / (allowance * Math.max(bare, longTaskMs));
}

export interface Outcome {
  readonly name: string;
  readonly best: Measured;
  readonly share: number;
}

interface JudgeOptions {
  readonly size: number;
  readonly rounds: number;
  /** The share of the allowance that is no reason to measure again; 1 when missing. */
  readonly enough?: number;
}

/**
 * Measures a text until it keeps to the bar, at most so often: other work on the machine makes tasks
 * longer at times, never shorter.
 */
export async function judge(
  windows: MeasuredWindows,
  [name, make]: readonly [string, PathologicalText],
  { size, rounds, enough = 1 }: JudgeOptions,
): Promise<Outcome> {
  const text = make(size);
  let best: Measured = { bare: Infinity, own: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    const measured = await windows.measure(text);
    best = {
      bare: Math.min(best.bare, measured.bare),
      own: Math.min(best.own, measured.own),
    };
    if (shareOf(best) <= enough) break;
  }
  return { name, best, share: shareOf(best) };
}

export function describeOutcome({ name, best: { bare, own }, share }: Outcome): string {
  const times = `bare ${bare.toFixed(0)} ms, Galley ${own.toFixed(0)} ms`;
  return `${share > 1 ? 'OVER' : 'kept'} ${share.toFixed(2)} of the allowance: ${name} (${times})`;
}
