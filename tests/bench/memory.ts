import type Electron from 'electron';
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

declare global {
  interface Window {
    benchKeyUps?: { count: number; readonly waiting: { least: number; done: () => void }[] };
  }
}

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

/** So many keys are on their way at once: the window is never without one, and none waits for long. */
const keysAhead = 40;
const tellEvery = 2_000;

/** As the system sends them, without a question and an answer for each. */
function sendKeys({ BrowserWindow }: typeof Electron, keys: readonly string[]): void {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  for (const keyCode of keys) {
    const character = { Space: ' ', Enter: '\r' }[keyCode] ?? keyCode;
    contents?.sendInputEvent({ type: 'keyDown', keyCode });
    if (character.length === 1) contents?.sendInputEvent({ type: 'char', keyCode: character });
    contents?.sendInputEvent({ type: 'keyUp', keyCode });
  }
}

/** Counts keys, in the window. */
function countKeys(): void {
  if (window.benchKeyUps !== undefined) return;
  const counter = { count: 0, waiting: [] as { least: number; done: () => void }[] };
  window.benchKeyUps = counter;
  window.addEventListener('keyup', () => {
    counter.count += 1;
    const [first] = counter.waiting;
    if (first !== undefined && counter.count >= first.least) counter.waiting.shift()?.done();
  });
}

function keysTaken(least: number): Promise<void> {
  return new Promise((done) => {
    const counter = window.benchKeyUps;
    if (counter === undefined || counter.count >= least) done();
    else counter.waiting.push({ least, done });
  });
}

async function type({ app, page }: BenchWindow, from: number, to: number): Promise<void> {
  await page.evaluate(countKeys);
  const before = await page.evaluate(() => window.benchKeyUps?.count ?? 0);
  const start = performance.now();
  for (let at = from; at < to; at += keysAhead) {
    const end = Math.min(to, at + keysAhead);
    const keys = Array.from({ length: end - at }, (_, index) => keyAt(at + index));
    const taken = page.evaluate(keysTaken, before + end - from);
    await app.evaluate(sendKeys, keys);
    await taken;
    if (end % tellEvery === 0) {
      const perKey = (performance.now() - start) / (end - from);
      console.log(`  ${end} of ${keyCount} keys, ${perKey.toFixed(1)} ms each`);
    }
  }
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
