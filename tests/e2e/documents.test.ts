import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { standStill } from '../support/stand-still.ts';

const plain = [
  'loaded',
  'mine',
  'theirs',
  'differing',
  'deleted',
  'autosave',
  'composed',
  'pasted',
  'failing',
  'closing',
].map((name) => `${name}.md`);
const encoded = ['crlf', 'bom', 'no-final-newline', 'mixed-endings', 'gb18030'].map(
  (name) => `${name}.md`,
);
/** Each is another issue, or they would share a row in the library. */
const issueOf = (name: string) =>
  `# Weekly #${10 + plain.indexOf(name)}\n\n## One\n\n1. [a](https://example.com/a)\n\nText.\n`;
const longIssue = `# Weekly #9\n\n${Array.from({ length: 120 }, (_, index) => `Paragraph ${index}, ${'a few words more '.repeat(index % 40)}.\n\n`).join('')}`;
const bytesOf = (name: string) =>
  readFile(new URL(`../fixtures/encodings/${name}`, import.meta.url));

let launched: LaunchedApp;
let page: Page;
/** The file that the test has open; each has its own, all in one window. */
let file: string;

const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const status = () => page.getByRole('group', { name: 'Status bar' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const path = (name = file) => join(launched.workspace.library, name);
const onDisk = () => readFile(path(), 'utf8');
const shown = (state: string) => status().getByText(state, { exact: true }).waitFor();

beforeAll(async () => {
  const files: Record<string, string | Uint8Array> = {};
  for (const name of plain) files[name] = issueOf(name);
  for (const name of encoded) files[name] = await bytesOf(name);
  files['long.md'] = longIssue;
  launched = await launchApp({ files });
  page = launched.page;
  await editor().waitFor();
});
afterAll(() => launched.close());

async function open(name: string): Promise<void> {
  file = name;
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog', { name: 'Go to issue' }).locator('input').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator(`[data-key="${name}"][aria-selected=true]`).waitFor();
  await editor().waitFor();
}

async function typeAtStart(text: string): Promise<void> {
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
}

/** Another program changes the file while mine is unsaved, and saving it is refused. */
async function conflict(name: string): Promise<void> {
  await open(name);
  await typeAtStart('Mine ');
  await rename(path(), path(`${name}.old`));
  await writeFile(path(), issueOf(file).replace('Weekly', 'Theirs'));
  await page.keyboard.press('Control+s');
  await button('Keep mine').waitFor();
}

describe('an issue that another program changes', () => {
  test('is loaded again when nothing is unsaved, as one undo step', async () => {
    await open('loaded.md');
    await writeFile(path(), issueOf(file).replace('Text.', 'Changed elsewhere.'));
    await editor().getByText('Changed elsewhere.').waitFor();
    await shown('Saved');
    await editor().focus();
    await page.keyboard.press('Control+z');
    await editor().getByText('Text.').waitFor();
    await expect.poll(() => editor().innerText()).not.toContain('Changed elsewhere.');
  });

  test('is never overwritten silently: keep mine writes it', async () => {
    await conflict('mine.md');
    expect(await onDisk()).toContain('Theirs');
    await button('Keep mine').click();
    await shown('Saved');
    expect(await onDisk()).toBe(`Mine ${issueOf(file)}`);
  });

  test('take theirs brings it into the editor, and undo brings mine back', async () => {
    await conflict('theirs.md');
    await button('Take theirs').click();
    await editor().getByText('Theirs').waitFor();
    await shown('Saved');
    await editor().focus();
    await page.keyboard.press('Control+z');
    await editor().getByText('Mine').waitFor();
    await expect.poll(() => editor().innerText()).not.toContain('Theirs');
  });

  test('the difference is shown before the choice', async () => {
    await conflict('differing.md');
    await button('Show difference').click();
    const dialog = page.getByRole('dialog', { name: 'What differs' });
    await dialog.getByText('Theirs').first().waitFor();
    await dialog.getByText('Mine').first().waitFor();
    await page.keyboard.press('Escape');
    await button('Keep mine').click();
    await shown('Saved');
    expect(await onDisk()).toBe(`Mine ${issueOf(file)}`);
  });

  test('a deleted file keeps its text in the window and can be written again', async () => {
    await open('deleted.md');
    await typeAtStart('Mine ');
    await rm(path());
    await button('Write it again').click();
    await shown('Saved');
    expect(await onDisk()).toBe(`Mine ${issueOf(file)}`);
  });
});

test('what is typed is saved by itself after a pause, and undoing to the saved text writes nothing', async () => {
  await open('autosave.md');
  await typeAtStart('Typed ');
  await shown('Unsaved');
  await shown('Saved');
  expect(await onDisk()).toBe(`Typed ${issueOf(file)}`);
  await page.keyboard.type('more');
  await page.keyboard.press('Control+z');
  await shown('Saved');
  expect(await onDisk()).toBe(`Typed ${issueOf(file)}`);
});

test.each([
  ['crlf.md', (text: string) => text.includes('\r\n')],
  ['bom.md', (text: string) => text.startsWith('\uFEFF')],
  ['no-final-newline.md', (text: string) => !text.endsWith('\n')],
  ['mixed-endings.md', (text: string) => /\r\n/.test(text) && /\r[^\n]/.test(text)],
])('%s keeps its line ends when one line is edited', async (name, isKept) => {
  const before = await bytesOf(name);
  await open(name);
  await typeAtStart('X');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  const after = await onDisk();
  expect(isKept(after)).toBe(true);
  expect(after.replace('X', '')).toBe(before.toString('utf8'));
});

test('a file that is not UTF-8 is shown, cannot be edited, and is converted on request', async () => {
  const name = 'gb18030.md';
  const before = await bytesOf(name);
  await open(name);
  await typeAtStart('X');
  expect(await readFile(path(name))).toEqual(before);
  await expect.poll(() => editor().innerText()).not.toContain('X');
  await button('Convert to UTF-8').click();
  await typeAtStart('X');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(`X${new TextDecoder('gb18030').decode(before)}`);
});

test('an input method composes undisturbed, and no move happens meanwhile', async () => {
  await open('composed.md');
  await editor().focus();
  await page.keyboard.press('Control+Home');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: '周', selectionStart: 1, selectionEnd: 1 });
  await client.send('Input.imeSetComposition', {
    text: '周刊',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await page.keyboard.press('Alt+ArrowDown');
  await client.send('Input.insertText', { text: '周刊' });
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(`周刊${issueOf(file)}`);
});

test('a pasted text with other line ends has ours, and an address over a selection makes a link', async () => {
  await open('pasted.md');
  await launched.app.evaluate(({ clipboard }) => clipboard.writeText('a\r\nb\rc\n'));
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+v');
  await page.keyboard.type('word');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await launched.app.evaluate(({ clipboard }) => clipboard.writeText('https://example.com/x'));
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(`a\nb\nc\n[word](https://example.com/x)${issueOf(file)}`);
});

test('a save that fails keeps the text, says so, and leaves what is on disk alone', async () => {
  await open('failing.md');
  await typeAtStart('Kept ');
  await rename(path(), path('aside.txt'));
  await mkdir(path());
  await page.keyboard.press('Control+s');
  await page.getByRole('alertdialog').getByText('failing.md').first().waitFor();
  await shown('Not saved');
  await expect.poll(() => editor().innerText()).toContain('Kept');
  expect(await readdir(path())).toEqual([]);
  await rm(path(), { recursive: true });
  await rename(path('aside.txt'), path());
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(`Kept ${issueOf(file)}`);
});

/** What stands at an upper edge, and how many pixels of it are scrolled past. */
interface AtEdge {
  readonly words: string;
  readonly past: number;
}

interface Whereabouts {
  readonly cursor: string;
  readonly text: AtEdge;
  readonly page: AtEdge;
}

const nowhere: AtEdge = { words: '', past: 0 };

async function whereabouts(): Promise<Whereabouts> {
  const cursor = await status().getByText(/^Ln /).innerText();
  const [text, shownPage] = await page.evaluate(() => {
    const editorTop = document.querySelector('.cm-scroller')?.getBoundingClientRect().top ?? 0;
    const lines = [...document.querySelectorAll('.cm-line')].filter((line) => line.textContent);
    const frame = document.querySelector<HTMLIFrameElement>('iframe.preview-frame');
    const blocks = [...(frame?.contentDocument?.querySelectorAll('h1, p') ?? [])];
    return [
      { elements: lines, edge: editorTop },
      { elements: blocks, edge: 0 },
    ].map(({ elements, edge }) => {
      const one = elements.find((each) => each.getBoundingClientRect().bottom > edge);
      const words = one?.textContent.slice(0, 14) ?? '';
      return { words, past: edge - (one?.getBoundingClientRect().top ?? 0) };
    });
  });
  return { cursor, text: text ?? nowhere, page: shownPage ?? nowhere };
}

test.each(['together', 'apart'])(
  'an issue is where it was left, editor and preview scrolling %s',
  async (how) => {
    await open('long.md');
    if (how === 'apart') await runCommand(page, 'Scroll editor and preview together');
    await editor().focus();
    await page.keyboard.press('Control+Home');
    for (let times = 0; times < 7; times += 1) await page.keyboard.press('ArrowDown');
    await page.locator('.editor-host').hover();
    await page.mouse.wheel(0, 2100);
    await expect.poll(async () => (await whereabouts()).text.words).toMatch(/^Paragraph \d/);
    await standStill(page);
    if (how === 'apart') {
      await page.locator('.preview-frame').hover();
      await page.mouse.wheel(0, 900);
    }
    await expect.poll(async () => (await whereabouts()).page.words).toMatch(/^Paragraph \d\d/);
    await standStill(page);
    const before = await whereabouts();
    await open('loaded.md');
    await expect.poll(async () => (await whereabouts()).text.words).toContain('Weekly');
    await open('long.md');
    await expect.poll(async () => (await whereabouts()).cursor).toBe(before.cursor);
    for (const side of ['text', 'page'] as const) {
      await expect.poll(async () => (await whereabouts())[side].words).toBe(before[side].words);
      const past = (await whereabouts())[side].past - before[side].past;
      expect(Math.abs(past)).toBeLessThanOrEqual(8);
    }
  },
);

test('closing the window saves what was typed last', async () => {
  await open('closing.md');
  await typeAtStart('Last words ');
  const closed = launched.app.waitForEvent('close');
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  expect(await onDisk()).toBe(`Last words ${issueOf(file)}`);
});
