import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { madeUpText } from './window/made-up-text.ts';
import { openBenchWindow, type BenchWindow } from './window/open-bench-window.ts';
import { timeOpening } from './window/time-opening.ts';

const small = 'small 15 KB';
const between = '2025-12-31-between.md';
const files = {
  '2026-01-01-zh-small.md': ['zh', 15_000],
  '2026-01-02-zh-season.md': ['zh', 300_000],
  '2026-01-03-zh-large.md': ['zh', 1_000_000],
  '2026-01-04-en-small.md': ['en', 15_000],
  '2026-01-05-en-large.md': ['en', 1_000_000],
} as const;

let opened: BenchWindow | null = null;

const settleMs = 1_500;

/** From the click in the list to the frame that shows the text and its page. */
export const bench: Bench = {
  title: 'Opening an issue, to the frame that shows its text and its preview',
  window: true,
  rounds: 7,
  warmUps: 1,
  prepare: async () => {
    const window = await openBenchWindow({
      files: Object.fromEntries([
        ...Object.entries(files).map(([name, [language, bytes]]) => [
          name,
          madeUpText(language, bytes, `Of ${name}`),
        ]),
        [between, '# Between\n\nNothing.\n'],
      ]),
    });
    opened = window;
    const open = (name: string, file: keyof typeof files, rest: Partial<BenchCase>): BenchCase => ({
      name,
      role: 'project',
      run: async () => {
        // From the same issue each time: what leaving the one before takes is no part of this.
        await timeOpening(window.page, between, 'Between');
        await window.page.waitForTimeout(settleMs);
        return timeOpening(window.page, file, `Of ${file}`);
      },
      ...rest,
    });
    return [
      open(small, '2026-01-01-zh-small.md', { role: 'floor' }),
      open('300 KB', '2026-01-02-zh-season.md', { against: small, atMost: 1.5 }),
      open('1 MB', '2026-01-03-zh-large.md', { against: small, atMost: 1.5 }),
      open('15 KB, English with references', '2026-01-04-en-small.md', { against: small }),
      open('1 MB, English with references', '2026-01-05-en-large.md', {
        against: small,
        atMost: 1.5,
      }),
    ];
  },
  clean: async () => {
    await opened?.close();
  },
};
