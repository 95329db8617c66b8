import { expect, test } from 'vitest';
import { runInterleaving } from '../../crash/interleaving.ts';
import { rounds } from '../../support/thorough.ts';

test('whatever happens in whatever order, no text that was seen is lost, nothing is overwritten silently', async () => {
  const first = Number(process.env['GALLEY_SEED'] ?? 1);
  for (let seed = first; seed < first + rounds(300); seed += 1) {
    const { lost, overwritten, log } = await runInterleaving(seed);
    const story = lost.length + overwritten.length === 0 ? [] : log;
    const fine = { seed, lost: [], overwritten: [], story: [] };
    expect({ seed, lost, overwritten, story }).toEqual(fine);
  }
});
