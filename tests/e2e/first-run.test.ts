import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = (number: number): string =>
  `# Letters #${number} (2026-07-0${number})\n\n## 🦄Articles\n\n1. [A page](https://pages.example/${number})\n\nWords about it.\n\n2. [Another](https://pages.example/b${number})\n\n## Projects\n\n1. [A tool](https://pages.example/t${number})\n`;
const files = Object.fromEntries(
  [1, 2, 3, 4].map((number) => [`2026-07-0${number}-weekly.md`, issue(number)]),
);

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({ files, library: null });
  page = launched.page;
  await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
});
afterAll(() => launched.close());

const card = () => page.getByRole('dialog', { name: /.+/u }).and(page.locator('.tour-card'));

test('a first start says that this is a sample, and offers a tour of five steps', async () => {
  await page.getByText('This is a sample newsletter').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await card().waitFor();
  expect(await violations(page)).toEqual([]);
  const titles: string[] = [];
  for (const at of [1, 2, 3, 4, 5]) {
    await card().getByText(`Step ${at} of 5`).waitFor();
    await expect
      .poll(() => card().evaluate((element) => element === document.activeElement))
      .toBe(true);
    titles.push(await card().getByRole('heading').innerText());
    await expect
      .poll(async () => (await page.locator('.tour-ring').boundingBox())?.width)
      .toBeGreaterThan(100);
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(titles).size).toBe(5);
  await page.getByRole('button', { name: 'Done' }).click();
  await card().waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('This is a sample newsletter').count()).toBe(0);
});

test('it is taken again from the palette, and left with Escape', async () => {
  await runCommand(page, 'Tour in five steps');
  await card().getByText('Step 1 of 5').waitFor();
  await expect
    .poll(async () => card().evaluate((element) => element === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'detached' });
});

test('the manual opens offline in a window in which nothing runs', async () => {
  await page.keyboard.press('F1');
  const shown = () =>
    launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        url: window.webContents.getURL(),
        title: window.getTitle(),
      })),
    );
  await expect
    .poll(shown)
    .toContainEqual({ url: 'galley-manual://manual/user-guide.md', title: 'User guide · Galley' });
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().startsWith('galley-manual:'))
      ?.close();
  });
});

test('a folder of one’s own is recognised, and nothing is written into it', async () => {
  const folder = launched.workspace.library;
  const before = await readdir(folder, { recursive: true });
  await launched.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await runCommand(page, 'Open my newsletter’s folder');
  const dialog = page.getByRole('dialog', { name: /^What Galley found/u });
  const row = (name: string) => dialog.getByRole('row').filter({ hasText: name });
  await row('Items are written').getByText('1. title').waitFor();
  await row('Items are written').getByText('Sure').waitFor();
  await row('Languages').waitFor();
  await row('Section 1').getByText('🦄Articles').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Looks right' }).click();
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  expect(launched.pageErrors).toEqual([]);
});
