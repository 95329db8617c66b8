import { expect, test } from 'vitest';
import { runInterleaving } from './interleaving.ts';
import { times } from './sizes.ts';

test('in thousands of interleavings no text that was seen is lost, nothing is overwritten silently', async () => {
  const first = Number(process.env['GALLEY_SEED'] ?? 1);
  const runs = times(10_000);
  const sums: Record<string, number> = {};
  for (let seed = first; seed < first + runs; seed += 1) {
    const { lost, overwritten, log, counts } = await runInterleaving(seed);
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
    const story = lost.length + overwritten.length === 0 ? [] : log;
    const fine = { seed, lost: [], overwritten: [], story: [] };
    expect({ seed, lost, overwritten, story }).toEqual(fine);
  }
  console.log(`${runs} interleavings: ${JSON.stringify(sums)}`);
});
