import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { madeUpIssue } from '../support/made-up-season.ts';
import { runCommand } from '../support/run-command.ts';

const names = [1, 2, 3, 5, 6].map((number) => `2024-0${number}-01-weekly.md`);
const numbers = [1, 2, 3, 5, 6];

let launched: LaunchedApp;
let page: Page;
const inLibrary = (name: string) => readFileSync(join(launched.workspace.library, name), 'utf8');
const dialog = () => page.getByRole('dialog', { name: 'Seasons' });
const tab = (name: string) => dialog().getByRole('tab', { name }).click();

beforeAll(async () => {
  const issues = numbers.map((number, at) => [names[at] ?? '', madeUpIssue(number)] as const);
  launched = await launchApp({
    files: { 'galley.yaml': 'season:\n  length: 4 # a month\n', ...Object.fromEntries(issues) },
  });
  page = launched.page;
  await page.locator('.cm-content[contenteditable=true]').waitFor();
});
afterAll(() => launched.close());

test('the seasons are listed with how far each has come, and one is defined', async () => {
  await runCommand(page, 'Seasons');
  const list = dialog().getByRole('listbox', { name: 'Seasons of the library' });
  await list.getByRole('option', { name: /^Season 2 .*2 of 4/u }).waitFor();
  const first = list.getByRole('option', { name: /^Season 1 .*3 of 4/u });
  await first.click();
  await tab('Define');
  await dialog().getByRole('textbox', { name: 'Last issue' }).fill('3');
  await dialog().getByRole('textbox', { name: 'Name in English' }).fill('The beginning');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await list.getByRole('option', { name: /^The beginning .*3 of 3/u }).waitFor();
  // What follows is counted on from there: 4 to 7 with 4 missing.
  await list
    .getByRole('option', { name: /^Season 2 .*2 of 4/u })
    .getByText('missing: 4')
    .waitFor();
  expect(inLibrary('galley.yaml')).toContain('length: 4 # a month');
});

test('highlights are taken from the outline by keys, put in order, and compiled', async () => {
  await tab('Highlights');
  await dialog().getByRole('searchbox', { name: 'Find in the season' }).fill('3 What');
  const outline = dialog().getByRole('treegrid', { name: 'Outline of the season' });
  const items = outline.getByRole('row', { name: 'An item with a title of a common length' });
  await items.first().waitFor();
  await items.nth(1).focus();
  await page.keyboard.press('Enter');
  const taken = dialog().getByRole('grid', { name: 'Highlights' }).getByRole('row');
  await expect.poll(() => taken.count()).toBe(1);
  await items
    .first()
    .getByRole('button', { name: /^Add An item/ })
    .click();
  await expect.poll(() => taken.count()).toBe(2);
  await taken.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => [...inLibrary('galley.yaml').matchAll(/item: .*\/(\d+)$/gmu)].map(([, at]) => at))
    .toEqual(['1', '2']);
  await tab('Compile');
  await dialog()
    .getByRole('radio', { name: /Links only/ })
    .click({ force: true });
  await dialog().getByRole('button', { name: 'Compile to Markdown' }).click();
  await dialog()
    .getByText(/3 issues, 84 items/)
    .waitFor();
  const text = inLibrary('season-1-links.md');
  expect(text).toContain(
    '本季精选\n\n1、[An item with a title of a common length](https://example.org/3/1)（第 3 期）\n\n2、',
  );
  await dialog().getByRole('button', { name: 'Open in the editor' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.locator('.cm-content').getByText('本季精选').waitFor();
});

test('a book is made of it, and what is there is replaced only after a yes', async () => {
  await runCommand(page, 'Seasons');
  await dialog().getByRole('button', { name: 'EPUB' }).click();
  await dialog()
    .getByText(/season-1-links\.epub · .* · 3 issues/)
    .waitFor();
  const folder = await dialog()
    .getByText(/^in \//)
    .textContent();
  const bytes = readFileSync(join(folder?.slice(3) ?? '', 'season-1-links.epub'));
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  await dialog().getByRole('button', { name: 'Compile to Markdown' }).click();
  await dialog().getByRole('alert').getByText('season-1-links.md is already there').waitFor();
  await dialog().getByRole('button', { name: 'Replace it' }).click();
  await dialog()
    .getByText(/season-1-links\.md · .* · 3 issues/)
    .waitFor();
});
