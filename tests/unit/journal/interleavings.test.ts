import { expect, test } from 'vitest';
import { runInterleaving } from '../../crash/interleaving.ts';

test('whatever happens in whatever order, no text that was seen is lost, nothing is overwritten silently', async () => {
  const first = Number(process.env['GALLEY_SEED'] ?? 1);
  for (let seed = first; seed < first + 300; seed += 1) {
    const { lost, overwritten, log } = await runInterleaving(seed);
    const found = { seed, lost, overwritten };
    expect(found, log.join('\n')).toEqual({ seed, lost: [], overwritten: [] });
  }
});
