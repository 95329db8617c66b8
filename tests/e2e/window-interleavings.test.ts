import { expect, test } from 'vitest';
import { runWindowInterleaving } from '../crash/window/window-interleaving.ts';
import { sample } from '../support/thorough.ts';

/** `npm run test:crash` runs two hundred of them. */
const first = Number(process.env['GALLEY_SEED'] ?? 1);

test.each(sample([first, first + 1, first + 2], 3))(
  'whatever happens in whatever order, no text that was seen is lost in the real window (seed %i)',
  async (seed) => {
    const { lost, log } = await runWindowInterleaving(seed);
    expect({ seed, lost, story: lost.length === 0 ? [] : log }).toEqual({
      seed,
      lost: [],
      story: [],
    });
  },
);
