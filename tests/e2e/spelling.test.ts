import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const issue = `---
title: The weekly lettre
slug: somthing
---

# Weekly #3

This is teh first paragraph, in colour, of \`kode\` and [a link](https://exmaple.com/recieve).

用 Reakt 写的编辑器。Une couleur très jolie.
`;
let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({ files: { '2026-07-03-weekly.md': issue } });
  page = launched.page;
  await page.locator('.cm-content[contenteditable=true]').waitFor();
});
afterAll(() => launched.close());

const textbox = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const marked = () => page.locator('.md-misspelt').allInnerTexts();
const run = (id: string) =>
  launched.app.evaluate(
    ({ Menu }, of) => Menu.getApplicationMenu()?.getMenuItemById(of)?.click(),
    id,
  );
const french = ['Une', 'couleur', 'très', 'jolie'];

test('what no dictionary knows is marked in the prose, and screen readers are told', async () => {
  await expect.poll(marked).toEqual(['lettre', 'teh', 'colour', ...french]);
  const mark = page.locator('.md-misspelt').first();
  expect(await mark.getAttribute('aria-invalid')).toBe('spelling');
  expect(await violations(page)).toEqual([]);
});

test('the window itself still runs no WebAssembly', async () => {
  const refused = page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => null,
      (error: unknown) => String(error),
    ),
  );
  expect(await refused).toContain('Content Security Policy');
  expect(launched.pageErrors.filter((text) => !text.includes('WebAssembly'))).toEqual([]);
});

test('by the keys to the next one, and its suggestions in the menu of the text', async () => {
  await launched.app.evaluate(({ Menu }) => {
    Object.defineProperty(Menu.prototype, 'popup', {
      configurable: true,
      value(this: Electron.Menu) {
        Reflect.set(globalThis, 'shownMenu', this);
      },
    });
  });
  const labels = () =>
    launched.app.evaluate(() => {
      const menu = Reflect.get(globalThis, 'shownMenu') as Electron.Menu | undefined;
      return menu?.items.map(({ label }) => label) ?? [];
    });
  await textbox().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect.poll(selected).toBe('lettre');
  await page.keyboard.press('F7');
  await expect.poll(selected).toBe('teh');
  await page.keyboard.press('Alt+F7');
  await expect.poll(labels).toContain('the');
  expect(await labels()).toEqual(
    expect.arrayContaining(['Add the word to your dictionary', 'Paste', 'Bold']),
  );
  await launched.app.evaluate(() => {
    const menu = Reflect.get(globalThis, 'shownMenu') as Electron.Menu;
    menu.items.find(({ label }) => label === 'the')?.click();
  });
  await page.locator('.cm-line').getByText('This is the first').waitFor();
  await expect.poll(marked).toEqual(['lettre', 'colour', ...french]);
  await page.keyboard.press('Control+z');
  await expect.poll(marked).toEqual(['lettre', 'teh', 'colour', ...french]);
});

test('a word is put into the dictionary, or passed over in this issue', async () => {
  await textbox().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('lettre');
  await run('spelling.add-word');
  await expect.poll(marked).toEqual(['teh', 'colour', ...french]);
  await page.keyboard.press('F7');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('teh');
  await run('spelling.ignore-word');
  await expect.poll(marked).toEqual(['colour', ...french]);
});

test('languages are chosen in the settings and count at once', async () => {
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: 'Spelling' }).click();
  await dialog.getByText('lettre', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByText('French', { exact: true }).click();
  await expect.poll(marked).toEqual(['colour']);
  await dialog.getByText('English (United Kingdom)', { exact: true }).click();
  await expect.poll(marked).toEqual([]);
  await dialog.getByRole('button', { name: 'Take “lettre” out' }).click();
  await expect.poll(marked).toEqual([]);
  await dialog.getByText('French', { exact: true }).click();
  await expect.poll(marked).toEqual(['lettre', ...french]);
  await dialog.getByRole('switch', { name: /^Check the spelling/u }).press('Space');
  await expect.poll(marked).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
