import type { Bench } from '../../scripts/bench/measure.mjs';
import { madeUpText } from './window/made-up-text.ts';
import { openBenchWindow, type BenchWindow } from './window/open-bench-window.ts';
import { percentile, pressKeys } from './window/press-keys.ts';
import { exposeCollector, usedMegabytes } from './window/used-memory.ts';

/** Somebody who never stops types so many in an hour. */
const keyCount = 20_000;
const firstKeys = 2_000;
const measuredKeys = 60;
const linesDown = 6;
const afterFirst = `after the first ${firstKeys} keys`;

let opened: BenchWindow | null = null;
const notes: string[] = [];

/** Words, some of them taken back, a new paragraph now and then, and steps to other places. */
function keyAt(at: number): string {
  const inWord = at % 12;
  if (at % 480 < 20) return at % 2 === 0 ? 'ArrowDown' : 'ArrowRight';
  if (at % 120 < 2) return 'Enter';
  if (inWord > 8) return 'Backspace';
  return inWord === 8 ? 'Space' : ('lighthse'[inWord] ?? 'a');
}

async function type({ page }: BenchWindow, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 1) await page.keyboard.press(keyAt(at));
}

/** Lets what follows typing come to its end, then measures with everything collected that nobody holds. */
async function settled(window: BenchWindow, when: string): Promise<number> {
  await window.page.keyboard.press('Control+Home');
  for (let line = 0; line < linesDown; line += 1) await window.page.keyboard.press('ArrowDown');
  const times = await pressKeys(window.page, { count: measuredKeys, shownIn: 'preview' });
  const used = await usedMegabytes(window);
  notes.push(
    `${when}: ${used.parts}; a key took ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)}`,
  );
  return used.sum;
}

/** An hour of simulated typing, as fast as the window takes it. */
export const bench: Bench = {
  title: `Memory while ${keyCount} keys are typed into an issue of 100 KB`,
  unit: 'MB',
  window: true,
  isLong: true,
  rounds: 1,
  warmUps: 0,
  notes: () => notes,
  prepare: async () => {
    const window = await openBenchWindow({
      files: { '2026-01-01-zh.md': madeUpText('zh', 100_000) },
      args: exposeCollector,
    });
    opened = window;
    await window.page.locator('.cm-content').click();
    return [
      {
        name: afterFirst,
        role: 'floor',
        run: async () => {
          await type(window, 0, firstKeys);
          return settled(window, afterFirst);
        },
      },
      {
        name: `after all ${keyCount}`,
        role: 'project',
        against: afterFirst,
        atMost: 1.1,
        run: async () => {
          await type(window, firstKeys, keyCount);
          return settled(window, 'at the end');
        },
      },
    ];
  },
  clean: async () => {
    await opened?.close();
  },
};
