import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { launchToOpen, openLibrary } from '../support/open-library.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const issue = '# Weekly #1\n\n## One\n\n1. [a](https://example.com/a)\n\nText.\n';

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;
/** Each test has its own, one after the other in one window. */
let library: string;

const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const path = () => join(library, 'one.md');
const onDisk = () => readFile(path(), 'utf8');
const shown = (state: string) =>
  page.getByRole('group', { name: 'Status bar' }).getByText(state, { exact: true }).waitFor();
/** In one piece: how many changes and undo steps typing makes depends on its pauses. */
const insert = (words: string) => page.keyboard.insertText(words);
/** The text as it is on the screen, with what the window cannot show line by line left out. */
const text = () => editor().innerText();

async function start(): Promise<void> {
  launched = await launchApp({ workspace, library });
  page = launched.page;
  await editor().getByText('Weekly').first().waitFor();
}

async function pauseAutosave(): Promise<void> {
  await page.evaluate(() => window.galley.call('preferences.change', { autosave: false }));
  await page.reload();
  await editor().getByText('Weekly').first().waitFor();
}

beforeAll(async () => {
  workspace = await makeWorkspace();
  launched = await launchToOpen(workspace);
  page = launched.page;
});
beforeEach(async () => {
  library = await openLibrary(launched, { 'one.md': issue });
  await editor().getByText('Weekly').first().waitFor();
});
afterAll(async () => {
  // With unsaved text a close would ask.
  await launched.killNow();
  await workspace.remove();
});

test('after a clean close undo goes on where it was', async () => {
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await insert('Typed ');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  await launched.close();
  await start();
  await expect.poll(() => page.getByText(/recovered/).count()).toBe(0);
  await editor().focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(issue);
});

test('after a kill while typing, text, cursor and undo steps are back, and a banner says so', async () => {
  await pauseAutosave();
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await insert('First ');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  await page.keyboard.press('End');
  await insert('second');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await insert('third');
  await page.keyboard.press('ArrowLeft');
  const before = await text();
  await launched.kill();
  expect(await onDisk()).toBe(`First ${issue}`);

  await start();
  await page.getByText(/2 changes made after the last save at .* have been recovered/).waitFor();
  await expect.poll(text).toBe(before);
  await shown('Unsaved');
  expect(await onDisk()).toBe(`First ${issue}`);

  await editor().focus();
  await page.keyboard.type('|');
  await expect.poll(text).toContain('thir|d');
  for (const [there, gone] of [
    ['third', '|'],
    ['second', 'third'],
    ['First ', 'second'],
    ['# Weekly #1', 'First '],
  ] as const) {
    await page.keyboard.press('Control+z');
    await expect.poll(text).toContain(there);
    await expect.poll(text).not.toContain(gone);
  }
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect.poll(text).toBe(before);
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toMatch(/^First # Weekly #1second\nthird/);
});

test('what was recovered is compared with the file, discarded, and had back by undo', async () => {
  await pauseAutosave();
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Unsaved ');
  await launched.kill();
  await start();
  await button('Show difference').click();
  const dialog = page.getByRole('dialog', { name: 'What differs' });
  await dialog.getByText('Recovered, in the window').waitFor();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await shown('Saved');
  await expect.poll(text).not.toContain('Unsaved');
  await page.keyboard.press('Control+z');
  await editor().getByText('Unsaved').waitFor();
  expect(await onDisk()).toBe(issue);
});

test('what was recovered and what another program changed meanwhile come together', async () => {
  await pauseAutosave();
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Mine ');
  await launched.kill();
  await writeFile(path(), issue.replace('Text.', 'Theirs.'));
  await start();
  await editor().getByText('Theirs.').waitFor();
  await page.getByText(/recovered/).waitFor();
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(`Mine ${issue.replace('Text.', 'Theirs.')}`);
});

test('changes of another program in other places come together with unsaved ones', async () => {
  await pauseAutosave();
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Mine ');
  await writeFile(path(), issue.replace('Text.', 'Theirs.'));
  await page.getByText(/was changed by another program in one place/).waitFor();
  await editor().getByText('Theirs.').waitFor();
  await expect.poll(text).toContain('Mine # Weekly');
  await editor().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(text).not.toContain('Theirs.');
  await expect.poll(text).toContain('Mine # Weekly');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+s');
  await shown('Saved');
  expect(await onDisk()).toBe(`Mine ${issue.replace('Text.', 'Theirs.')}`);
});

test('a window whose process died has everything that was typed', async () => {
  await pauseAutosave();
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Typed ');
  const typed = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
    contents.forcefullyCrashRenderer();
    await loaded;
    for (;;) {
      const script = "document.querySelector('.cm-content')?.innerText ?? ''";
      const shownNow = (await contents.executeJavaScript(script)) as string;
      if (shownNow.includes('Typed ')) return shownNow;
    }
  });
  expect(typed).toContain('# Weekly #1');
});
