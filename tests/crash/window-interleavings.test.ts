import { expect, test } from 'vitest';
import { times } from './sizes.ts';
import { runWindowInterleaving } from './window/window-interleaving.ts';

/** Windows at a time. */
const atOnce = 2;
const progressEvery = 20;

test('in the real window, too, no text that was seen is lost or overwritten silently', async () => {
  const first = Number(process.env['GALLEY_SEED'] ?? 1);
  const runs = times(200);
  const sums: Record<string, number> = {};
  let next = first;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (next < first + runs) {
      const seed = next;
      next += 1;
      const { lost, log, counts, owed } = await runWindowInterleaving(seed);
      expect({ seed, lost, story: lost.length === 0 ? [] : log }).toEqual({
        seed,
        lost: [],
        story: [],
      });
      for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
      sums['texts owed'] = (sums['texts owed'] ?? 0) + owed;
      done += 1;
      if (done % progressEvery === 0) console.log(`${done} interleavings in the window so far`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  console.log(`${runs} interleavings in the window: ${JSON.stringify(sums)}`);
});
