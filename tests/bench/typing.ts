import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { madeUpText, type TextLanguage } from './window/made-up-text.ts';
import { openBenchWindow, type BenchWindow } from './window/open-bench-window.ts';
import { controlClass, percentile, pressKeys, type PressOptions } from './window/press-keys.ts';

/** `GALLEY_TYPING=full` is the whole of it: the numbers that the bars ask for. */
const isFull = process.env['GALLEY_TYPING'] === 'full';
const keyCount = isFull ? 400 : 60;
/** A key of the control takes most of a second at 1 MB. */
const controlKeys = isFull ? 20 : 10;
/** More of them than the machine is free for can be run in slices. */
const rounds = Number(process.env['GALLEY_TYPING_ROUNDS'] ?? (isFull ? 5 : 3));
const pauseMs = 10;
const settleMs = 2_000;
/** With and without the preview in turn, so that a busy moment of the machine hits both. */
const keysInTurn = 50;

const sizes = { '15 KB': 15_000, '100 KB': 100_000, '300 KB': 300_000, '1 MB': 1_000_000 };
/** Such as "1 MB" or "1 MB zh". */
const wanted = process.env['GALLEY_TYPING_SIZES']?.split(',') ?? [''];
const languages: readonly TextLanguage[] = ['zh', 'en'];
const linesDown = 6;

declare global {
  interface Window {
    /** What the control has in the page: its libraries, and what ends it. */
    marked?: { parse(text: string): string };
    DOMPurify?: { sanitize(html: string): string };
    endControl?: () => void;
  }
}

let opened: BenchWindow | null = null;

async function show(
  page: Page,
  file: string,
  title: string,
  mode: 'edit' | 'split',
): Promise<void> {
  await page.locator(`[role=option][data-key=${JSON.stringify(file)}]`).click();
  await page.locator('.cm-line').first().getByText(title).waitFor();
  const name = mode === 'edit' ? 'Editor only' : 'Editor and preview';
  const button = page.getByRole('radio', { name, exact: true });
  if ((await button.getAttribute('aria-checked')) !== 'true') await button.click();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < linesDown; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(settleMs);
}

interface ControlOptions {
  readonly text: string;
  readonly at: number;
  readonly controlClass: string;
}

/** Full rendering as it is usually written, beside the editor, in the window that has no preview open. */
function startControl({ text, at, controlClass: className }: ControlOptions): void {
  const { marked, DOMPurify } = window;
  if (marked === undefined || DOMPurify === undefined) throw new Error('no libraries');
  const host = document.createElement('div');
  host.className = className;
  host.style.cssText =
    'position: fixed; inset: 80px 0 40px 65%; overflow: auto; background: white;';
  document.body.append(host);
  let typed = '';
  const render = (): void => {
    host.innerHTML = DOMPurify.sanitize(
      marked.parse(`${text.slice(0, at)}${typed}${text.slice(at)}`),
    );
  };
  const onInput = (event: Event): void => {
    typed += (event as InputEvent).data ?? '';
    render();
  };
  render();
  const editor = document.querySelector('.cm-content');
  editor?.addEventListener('input', onInput);
  window.endControl = () => {
    editor?.removeEventListener('input', onInput);
    host.remove();
  };
}

/** Where typing takes place, in UTF-16 units from the start. */
function placeIn(text: string): number {
  return text.split('\n', linesDown + 1).join('\n').length;
}

async function withControl(page: Page, text: string, work: () => Promise<number>): Promise<number> {
  await page.evaluate(startControl, { text, at: placeIn(text), controlClass });
  try {
    return await work();
  } finally {
    await page.evaluate(() => window.endControl?.());
  }
}

/** The libraries of the control; evaluated, for the window's policy lets no script in. */
async function bringLibraries(page: Page): Promise<void> {
  const folder = join(process.env['GALLEY_APP'] ?? '.', 'node_modules');
  for (const path of ['marked/lib/marked.umd.js', 'dompurify/dist/purify.min.js']) {
    await page.evaluate(await readFile(join(folder, path), 'utf8'));
  }
}

async function type(
  page: Page,
  count: number,
  shownIn: PressOptions['shownIn'],
): Promise<readonly number[]> {
  return pressKeys(page, { count, shownIn, pauseMs });
}

const p95 = (times: readonly number[]): number => percentile(times, 0.95);

/** A round's keys, a few without the preview and a few with it, over and over. */
async function typeInTurns(
  page: Page,
  { file, title }: { readonly file: string; readonly title: string },
): Promise<{ readonly off: number; readonly preview: number }> {
  const off: number[] = [];
  const preview: number[] = [];
  for (let left = keyCount; left > 0; left -= keysInTurn) {
    const count = Math.min(left, keysInTurn);
    await show(page, file, title, 'edit');
    off.push(...(await type(page, count, 'none')));
    await show(page, file, title, 'split');
    preview.push(...(await type(page, count, 'preview')));
  }
  return { off: p95(off), preview: p95(preview) };
}

/** From a key's event to the end of the frame that shows what it did, in the editor and on the page. */
export const bench: Bench = {
  title: `Typing, p95 of ${keyCount} keys (${controlKeys} of the control): ${isFull ? 'the full form' : 'a short look'}`,
  window: true,
  isLong: true,
  rounds,
  warmUps: 0,
  prepare: async () => {
    const texts = languages.flatMap((language) =>
      Object.entries(sizes)
        .filter(([size]) => wanted.some((one) => `${size} ${language}`.startsWith(one)))
        .map(([size, bytes], index) => {
          const title = `Typing ${language} ${size}`;
          const file = `2026-0${language === 'zh' ? 1 : 2}-0${index + 1}-weekly.md`;
          return { language, size, file, title, text: madeUpText(language, bytes, title) };
        }),
    );
    const window = await openBenchWindow({
      files: Object.fromEntries(texts.map(({ file, text }) => [file, text])),
      preferences: { autosave: false },
    });
    opened = window;
    const { page } = window;
    await bringLibraries(page);
    return texts.flatMap(({ language, size, file, title, text }): readonly BenchCase[] => {
      const name = `${size} ${language}`;
      const [off, full] = [`${name}, preview off`, `${name}, full rendering (${controlKeys} keys)`];
      let own = 0;
      const isLargest = size === '1 MB';
      return [
        {
          name: off,
          role: 'peer',
          run: async () => {
            const times = await typeInTurns(page, { file, title });
            own = times.preview;
            return times.off;
          },
        },
        {
          name: `${name}, preview`,
          role: 'project',
          against: off,
          atMost: isLargest ? 1.3 : 1.15,
          run: async () => own,
        },
        {
          name: full,
          role: 'control',
          against: off,
          run: async () => {
            await show(page, file, title, 'edit');
            return withControl(page, text, async () =>
              p95(await type(page, controlKeys, 'control')),
            );
          },
        },
        ...(isLargest
          ? ([
              {
                name: `${name}, the preview once more`,
                role: 'project',
                against: full,
                atMost: 0.05,
                run: async () => own,
              },
            ] as const)
          : []),
      ];
    });
  },
  clean: async () => {
    await opened?.close();
  },
};
