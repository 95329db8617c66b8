import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { focusIn } from '../support/focus-in.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = `# Weekly #1

## One

1. [a](https://example.com/a) (English)

About a.

2. [b](https://example.com/b)

## Two

1. [c](https://example.com/c)
`;

let launched: LaunchedApp;
let page: Page;
let outline: Locator;

const row = (name: string) => outline.getByRole('row', { name, exact: true });
const field = (name: string) => page.getByRole('dialog').getByLabel(name, { exact: true });
const focusedRow = () =>
  page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-label'));
const said = (words: string) => page.locator('[aria-live=polite]').getByText(words).waitFor();

const copy = (text: string) =>
  launched.app.evaluate(({ clipboard }, words) => {
    const old = clipboard as unknown as { writeText(words: string): void };
    old.writeText(words);
  }, text);

/** The text as it is once it is saved. */
async function saved(): Promise<string> {
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();
  return readFile(join(launched.workspace.library, 'one.md'), 'utf8');
}

beforeAll(async () => {
  launched = await launchApp({ files: { 'one.md': issue } });
  page = launched.page;
  outline = page.getByRole('treegrid', { name: 'Outline' });
  await row('a').waitFor();
});
afterAll(() => launched.close());

beforeEach(async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await row('a').waitFor();
});

test('one address becomes an item with a title of its own after the current one', async () => {
  await row('a').focus();
  await page.keyboard.press('Control+Shift+Enter');
  await focusIn(page.getByRole('dialog', { name: 'New item in “One”' }));
  await page.keyboard.type('https://example.com/a-new-thing');
  await page.keyboard.press('Tab');
  await expect.poll(() => field('Title').inputValue()).toBe('A new thing');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It is new.');
  await page.keyboard.press('Control+Enter');
  await said('A new thing: inserted in One');
  await expect.poll(focusedRow).toBe('A new thing');
  expect(await saved()).toBe(
    issue.replace(
      '2. [b]',
      '2. [A new thing](https://example.com/a-new-thing)\n\nIt is new.\n\n3. [b]',
    ),
  );
});

test('several addresses become items at the end of a section, as one undo step', async () => {
  await row('Two').focus();
  await page.keyboard.press('Control+Shift+Enter');
  await field('Links').fill('https://example.com/d\nhttps://example.com/posts/last-one\n');
  await page.getByText('2 items, each with a title').waitFor();
  await page.getByRole('button', { name: 'Insert 2 items' }).click();
  await said('2 items inserted in Two');
  await expect.poll(focusedRow).toBe('example.com');
  expect(await saved()).toBe(
    `${issue}\n2. [example.com](https://example.com/d)\n\n3. [Last one](https://example.com/posts/last-one)\n`,
  );
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+z');
  await row('Last one').waitFor({ state: 'detached' });
  expect(await saved()).toBe(issue);
});

test('an item is edited by its fields, and only what changed is written', async () => {
  await row('a').focus();
  await page.keyboard.press('F2');
  await page.getByRole('dialog', { name: 'Edit the item' }).waitFor();
  await expect.poll(() => field('Title').inputValue()).toBe('a');
  await expect.poll(() => field('Link').inputValue()).toBe('https://example.com/a');
  await expect.poll(() => field('After the link').inputValue()).toBe('(English)');
  await expect.poll(() => field('Description').inputValue()).toBe('About a.');
  await field('Description').fill('About a, and b.');
  await field('Title').fill('The a');
  await page.keyboard.press('Enter');
  await said('The a: changed');
  await expect.poll(focusedRow).toBe('The a');
  expect(await saved()).toBe(
    issue.replace('[a]', '[The a]').replace('About a.', 'About a, and b.'),
  );
});

test('what other text would be read as is refused, and Escape gives the focus back', async () => {
  await row('b').focus();
  await page.keyboard.press('F2');
  await field('Description').fill('```');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(focusedRow).toBe('b');
  expect(await saved()).toBe(issue);
});

test('a section is renamed from its row, and the command is in the palette', async () => {
  await row('Two').focus();
  await runCommand(page, 'rename the section');
  await page.getByRole('dialog', { name: 'Rename the section' }).waitFor();
  await field('Title').fill('🦄 Three');
  await page.keyboard.press('Enter');
  await said('🦄 Three: section renamed');
  await expect.poll(focusedRow).toBe('🦄 Three');
  expect(await saved()).toBe(issue.replace('## Two', '## 🦄 Three'));
});

test('in the editor the form is about the item with the cursor, and gives the cursor back', async () => {
  await page.getByText('About a.').click();
  await page.keyboard.press('F2');
  await expect.poll(() => field('Title').inputValue()).toBe('a');
  await field('After the link').fill('');
  await page.keyboard.press('Enter');
  await said('a: changed');
  const inEditor = () =>
    page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null);
  await expect.poll(inEditor).toBe(true);
  expect(await saved()).toBe(issue.replace(' (English)', ''));
});

test('a new address on the clipboard is proposed, one that is there already is not', async () => {
  await copy(' https://example.com/a-copied-thing ');
  await row('a').focus();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => field('Links').inputValue()).toBe('https://example.com/a-copied-thing');
  await page.keyboard.press('Control+Enter');
  await row('A copied thing').waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => field('Links').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await copy('words and https://example.com/other');
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => field('Links').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await copy('');
});

test('a link with something after it cannot go alone, and it is said why', async () => {
  await row('a').focus();
  await page.keyboard.press('F2');
  await field('Link').fill('');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Empty “After the link” too' }).waitFor();
  await field('After the link').fill('');
  await page.keyboard.press('Enter');
  await said('a: changed');
  expect(await saved()).toContain('\n1. a\n');
});
