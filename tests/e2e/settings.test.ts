import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const yaml = `# What we agreed on.
name: Field Notes # keep this
`;
let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({
    files: { 'galley.yaml': yaml, '2026-07-03-weekly.md': '# Weekly #3\n\nSome words.\n' },
  });
  page = launched.page;
  await page.locator('.cm-content[contenteditable=true]').waitFor();
});
afterAll(() => launched.close());

const dialog = () => page.getByRole('dialog', { name: 'Settings' });
const accelerator = (id: string) =>
  launched.app.evaluate(
    ({ Menu }, of) => Menu.getApplicationMenu()?.getMenuItemById(of)?.accelerator ?? null,
    id,
  );

test('a key that another command has is taken only when the person says so', async () => {
  await page.keyboard.press('Control+,');
  await dialog().getByRole('tab', { name: 'Shortcuts' }).click();
  expect(await violations(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Add a key for “Italic”' }).click();
  await page.keyboard.press('Control+b');
  await dialog().getByText('Ctrl+B is “Bold” now.').waitFor();
  await expect.poll(() => accelerator('format.bold')).toBe('CmdOrCtrl+B');
  await dialog().getByRole('button', { name: 'Take it' }).click();
  await dialog().getByRole('button', { name: 'Take Ctrl+B away from “Italic”' }).waitFor();
  await dialog().getByRole('button', { name: 'Take Ctrl+I away from “Italic”' }).click();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect
    .poll(async () => [await accelerator('format.bold'), await accelerator('format.italic')])
    .toEqual([null, 'CmdOrCtrl+B']);
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+b');
  await page.locator('.cm-content').getByText('**', { exact: true }).waitFor();
});

test('the sheet shows it, and finds a command by its key', async () => {
  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('searchbox').fill('ctrl+b');
  await sheet.getByText('Italic').waitFor();
  await expect.poll(() => sheet.getByText('Bold').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('language and size change at once; galley.yaml keeps its comments', async () => {
  await page.keyboard.press('Control+,');
  await dialog().getByRole('tab', { name: 'This library' }).click();
  const text = dialog().getByRole('textbox', { name: 'galley.yaml' });
  await expect.poll(() => text.inputValue()).toBe(yaml);
  await text.fill(`${yaml}languages: [xx]\n`);
  await dialog().getByText('Line 3: languages').waitFor();
  expect(await violations(page)).toEqual([]);
  await text.fill(`${yaml}languages: [en]\n`);
  await dialog().getByRole('button', { name: 'Save' }).click();
  const file = join(launched.workspace.library, 'galley.yaml');
  await expect.poll(() => readFile(file, 'utf8')).toBe(`${yaml}languages: [en]\n`);
  await dialog().getByRole('tab', { name: 'General' }).click();
  expect(await violations(page)).toEqual([]);
  await dialog()
    .getByRole('button', { name: /Size of everything/ })
    .click();
  await page.getByRole('option', { name: '200%' }).click();
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2);
  await dialog()
    .getByRole('button', { name: /^As the system Language/ })
    .click();
  await page.getByRole('option', { name: '中文' }).click();
  await page.getByRole('dialog', { name: '设置' }).waitFor();
  await expect.poll(() => accelerator('settings.open')).toBe('CmdOrCtrl+,');
  expect(await violations(page)).toEqual([]);
});
