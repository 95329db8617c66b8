import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusIssues, ownIssues } from '../support/corpus.ts';
import { drawQuadrants } from '../support/draw-pictures.ts';
import { editorText } from '../support/editor-text.ts';
import { focusIn } from '../support/focus-in.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { ownPictures } from '../support/own-pictures.ts';
import { runCommand } from '../support/run-command.ts';
import {
  blocksApart,
  knownBlocks,
  scrollAndLook,
  type ShownPair,
} from '../support/scrolled-pair.ts';
import { sample, thorough } from '../support/thorough.ts';

const real = corpusIssues('the pairing of editor and preview').map((issue) => ({
  ...issue,
  name: issue.name.replace('/', '-'),
}));
const issues = [...sample(ownIssues(), 3), ...sample(real, 28)];
const parts = thorough ? Array.from({ length: 9 }, (_, index) => index / 8) : [0, 0.37, 0.85, 1];

const pictureCount = 60;
/** Tall next to the two lines that each is written on. */
const pictureSize = { width: 300, height: 420 };

const late = `# Field Notes #9: Late pictures (2026-08-28)

Sixty of them.

## 🦄Articles

${Array.from(
  { length: pictureCount },
  (_, index) => `${index + 1}. [Entry ${index + 1}](https://example.com/${index + 1})

About entry ${index + 1}, ${'in so many words '.repeat(index % 7)}and no more.

![Picture ${index + 1}](https://pictures.example/${index + 1}.png)
`,
).join('\n')}
`;

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({
    files: {
      ...Object.fromEntries(issues.map(({ name, bytes }) => [name, bytes])),
      ...ownPictures,
      '2026-08-28-weekly.md': late,
      'galley.yaml': 'images:\n  remote: true\n',
    },
    args: ['--host-resolver-rules=MAP pictures.example 93.184.216.34'],
  });
  page = launched.page;
  const picture = (await drawQuadrants(pictureSize.width, pictureSize.height)).writeToBuffer(
    '.png',
  );
  // Takes the servers' place: every picture waits until its turn has come.
  await launched.app.evaluate(({ session }, base64) => {
    const waiting: (() => void)[] = [];
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    Object.assign(globalThis, {
      send: (count: number) => {
        for (const answer of waiting.splice(0, count)) answer();
      },
      asked: () => waiting.length,
    });
    session.fromPartition('remote-pictures').protocol.handle('https', async () => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      return new Response(bytes, { headers: { 'content-type': 'image/png' } });
    });
  }, Buffer.from(picture).toString('base64'));
  await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
});
afterAll(() => launched.close());

const frame = () => page.frameLocator('iframe[title="Preview"]');

/** Opens an issue by its file name and waits until both sides show its text. */
async function open(name: string, text: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await focusIn(page.getByRole('dialog', { name: 'Go to issue' }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const shown = text.replaceAll(/\r\n?/gu, '\n');
  await expect.poll(async () => (await editorText(page)) === shown, { message: name }).toBe(true);
  const blocks = knownBlocks(text);
  await expect
    .poll(async () => blocksApart(await scrollAndLook(page, blocks, null)), { message: name })
    .toBeLessThanOrEqual(1);
}

type Scrolled = NonNullable<Parameters<typeof scrollAndLook>[2]>;

/** What is wrong with how the sides stand, if anything is. */
function fault(shown: ShownPair, { part }: Scrolled): string | null {
  if (!(blocksApart(shown) <= 1)) return JSON.stringify(shown);
  if (part === 1 && !shown.areBothAtEnd) return 'the ends do not meet';
  if (part === 0 && shown.editorTop + shown.pageTop > 0) return 'nor the starts';
  return null;
}

/** What comes late, as the marks of the checks do, may move lines once more: the sides are put right by then. */
const lateMarks = 5_000;

/** Scrolls, and looks again as long as the sides are still being put right. */
async function faultAfter(
  blocks: ReturnType<typeof knownBlocks>,
  scroll: Scrolled,
): Promise<string | null> {
  let found = fault(await scrollAndLook(page, blocks, scroll), scroll);
  const until = Date.now() + lateMarks;
  while (found !== null && Date.now() < until) {
    found = fault(await scrollAndLook(page, blocks, null), scroll);
  }
  return found;
}

describe('editor and preview are paired within one block', () => {
  test.each(issues)(
    '$name',
    async (issue) => {
      await open(issue.name, issue.text);
      const blocks = knownBlocks(issue.text);
      const apart: string[] = [];
      for (const side of ['editor', 'page'] as const) {
        for (const part of parts) {
          const found = await faultAfter(blocks, { side, part });
          if (found !== null) apart.push(`${side} ${part}: ${found}`);
        }
      }
      expect(apart).toEqual([]);
    },
    240_000,
  );
});

/** How many pictures are waited for. */
const asked = () =>
  launched.app.evaluate(() => (globalThis as unknown as { asked: () => number }).asked());

/** How many of them are there. */
const shown = () =>
  frame()
    .locator('body')
    .evaluate(
      (body) => [...body.querySelectorAll('img')].filter((image) => image.naturalWidth > 0).length,
    );

async function send(count: number): Promise<void> {
  const before = await shown();
  await launched.app.evaluate(
    (_, some) => (globalThis as unknown as { send: (count: number) => void }).send(some),
    count,
  );
  await expect.poll(shown).toBe(before + count);
}

describe('with sixty pictures that come late', () => {
  const blocks = knownBlocks(late);
  const look = (scroll: Parameters<typeof scrollAndLook>[2] = null) =>
    scrollAndLook(page, blocks, scroll);

  test('the side that is held stays, and the other one is put right, each time that some come', async () => {
    await open('2026-08-28-weekly.md', late);
    await runCommand(page, 'pictures from the web');
    await expect.poll(asked).toBe(pictureCount);
    for (const [side, part] of [
      ['editor', 0.4],
      ['page', 0.7],
      ['editor', 0.95],
      ['page', 0.2],
    ] as const) {
      const before = await look({ side, part });
      expect(blocksApart(before)).toBeLessThanOrEqual(1);
      await send(pictureCount / 4);
      const after = await look();
      expect(Math.abs(after[side] - before[side]), `${side} ${part}`).toBeLessThanOrEqual(1);
      expect(blocksApart(after), `${side} ${part}`).toBeLessThanOrEqual(1);
    }
    for (const side of ['editor', 'page'] as const) {
      for (const part of parts) {
        expect(blocksApart(await look({ side, part })), `${side} ${part}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('each side leads while the wheel is on it, and to and fro moves nothing away', async () => {
    const wheel = async (over: string, height: number): Promise<ShownPair> => {
      await page.locator(over).hover();
      const before = await look();
      await page.mouse.wheel(0, height);
      const side = over === '.editor-host' ? 'editorTop' : 'pageTop';
      await expect.poll(async () => (await look())[side]).not.toBe(before[side]);
      return look();
    };
    await look({ side: 'editor', part: 0.3 });
    const start = await wheel('.editor-host', 300);
    expect(blocksApart(start)).toBeLessThanOrEqual(1);
    for (let turn = 0; turn < 3; turn += 1) {
      const there = await wheel('iframe[title="Preview"]', 900);
      expect(there.editorTop).toBeGreaterThan(start.editorTop);
      expect(blocksApart(there)).toBeLessThanOrEqual(1);
      const back = await wheel('iframe[title="Preview"]', -900);
      expect(Math.abs(back.editorTop - start.editorTop)).toBeLessThanOrEqual(4);
    }
    const on = await wheel('.editor-host', 500);
    expect(on.editorTop).toBeGreaterThan(start.editorTop + 400);
    expect(blocksApart(on)).toBeLessThanOrEqual(1);
  });

  test('a click puts the cursor beside what was clicked, and nothing else on the page moves', async () => {
    const words = frame().getByText('About entry 20,');
    await words.scrollIntoViewIfNeeded();
    const before = await look();
    await words.click();
    const line = late.split('\n').findIndex((each) => each.startsWith('About entry 20,')) + 1;
    await page.getByRole('group', { name: 'Status bar' }).getByText(`Ln ${line}, Col 1`).waitFor();
    const after = await look();
    expect(after.pageTop).toBe(before.pageTop);
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await expect
      .poll(() => editor.evaluate((element) => element === document.activeElement))
      .toBe(true);
    const clicked = (await words.boundingBox())?.y ?? 0;
    const beside = (await page.locator('.cm-activeLine').first().boundingBox())?.y ?? 0;
    expect(Math.abs(clicked - beside)).toBeLessThan(40);
    // Going on from there, nothing jumps.
    await page.keyboard.press('ArrowRight');
    expect((await look()).pageTop).toBe(before.pageTop);
  });

  test('what is typed is seen on the page, though tall pictures stand before it', async () => {
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed just now.');
    const typed = frame().getByText('Typed just now.');
    await typed.waitFor();
    await look();
    const height = await frame()
      .locator('html')
      .evaluate((root) => root.clientHeight);
    const top = await typed.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThanOrEqual(height);
  });

  test('can be switched off, and on again', async () => {
    await look({ side: 'editor', part: 0 });
    await runCommand(page, 'Scroll editor and preview together');
    const off = await look({ side: 'editor', part: 0.5 });
    expect([off.pageTop, off.editorTop > 0]).toEqual([0, true]);
    await runCommand(page, 'Scroll editor and preview together');
    const on = await look();
    expect(on.pageTop).toBeGreaterThan(0);
    expect(blocksApart(on)).toBeLessThanOrEqual(1);
  });

  test('what was typed has left the page as it is made anew', async () => {
    const lastBlocks = () =>
      frame()
        .locator('.block')
        .evaluateAll((all) => all.slice(-4).map(({ innerHTML }) => innerHTML));
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nTide *and* tide & wi');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
    }
    await page.keyboard.type('<b>nd</b> or `');
    await page.keyboard.press('End');
    await page.keyboard.type('`\n\n![Picture 1](https://pictures.example/1.png)\nbelow it\n\n');
    await page.keyboard.type('- one\n- two, **three**');
    await frame()
      .locator('strong', { hasText: /^three$/u })
      .last()
      .waitFor();
    const typed = await lastBlocks();
    expect(typed.join('')).toContain('<code>wi</code>');
    await page.getByRole('radio', { name: 'Editor only', exact: true }).click();
    await frame().locator('.block').first().waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Editor and preview', exact: true }).click();
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await expect.poll(lastBlocks).toEqual(typed);
  });
});
