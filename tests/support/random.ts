import { rounds } from './thorough.ts';

/** A seeded source of random numbers (mulberry32), so that a failing case can be run again. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(limit: number): number;
  pick<T>(values: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined && values.length === 0) throw new Error('nothing to pick from');
      return value as (typeof values)[number];
    },
  };
}

/** Runs `check` on `rounds(count)` seeds from `GALLEY_SEED` (1 when absent); a failure names its seed. */
export function forSeeds(count: number, check: (random: Random) => void): void {
  const first = Number(process.env['GALLEY_SEED'] ?? 1);
  for (let seed = first; seed < first + rounds(count); seed += 1) {
    try {
      check(randomFrom(seed));
    } catch (error) {
      throw new Error(`failed with GALLEY_SEED=${seed}`, { cause: error });
    }
  }
}
