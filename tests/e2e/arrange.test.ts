import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = `# Weekly #1

## One

1. [a](https://example.com/a)

About a.

2. [b](https://example.com/b)

7. [c](https://example.com/c)

## Two

1. [d](https://example.com/d)
`;

let launched: LaunchedApp;
let page: Page;
let outline: Locator;

const row = (name: string) => outline.getByRole('row', { name, exact: true });
const titles = async () => (await outline.locator('.outline-title').allInnerTexts()).join(' ');
const said = (words: string) => page.locator('[aria-live=polite]').getByText(words).waitFor();

beforeAll(async () => {
  launched = await launchApp({
    files: { 'one.md': issue, 'two.md': issue.replace('#1', '#2') },
  });
  page = launched.page;
  outline = page.getByRole('treegrid', { name: 'Outline' });
  await row('a').waitFor();
});
afterAll(() => launched.close());

beforeEach(async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+z');
  await row('a').waitFor();
});

test('an item goes to the next section and back to where it came from', async () => {
  await row('b').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await said('b: item 1 of 2 in Two');
  await expect.poll(titles).toBe('One a c Two b d');
  await page.keyboard.press('Alt+ArrowLeft');
  await said('b: item 2 of 3 in One');
  await expect.poll(titles).toBe('One a b c Two d');
});

test('an item is copied and deleted by keys, and the focus stays in its place', async () => {
  await row('a').focus();
  await page.keyboard.press('Control+Shift+d');
  await said('a: copied below');
  await expect.poll(titles).toBe('One a a b c Two d');
  await page.keyboard.press('Control+Shift+Backspace');
  await said('a: deleted');
  await expect.poll(titles).toBe('One a b c Two d');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('row');
});

test('a section is numbered anew from the palette, as one undo step', async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowDown');
  await runCommand(page, 'anew');
  await said('one number changed');
  await expect.poll(() => row('c').innerText()).toMatch(/^3/);
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => row('c').innerText()).toMatch(/^7/);
});

test('in the editor a section moves from its heading, and an item from anywhere in it', async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await said('Two: section 1 of 2');
  await expect.poll(titles).toBe('Two d One a b c');
  await page.getByText('About a.').click();
  await page.keyboard.press('Alt+ArrowDown');
  await said('a: item 2 of 3 in One');
});

test('several items are selected by keys, move as one and are undone as one', async () => {
  await row('a').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => outline.getByRole('row', { selected: true }).count()).toBe(2);
  await page.keyboard.press('Alt+ArrowDown');
  await said('2 items moved: 2 to 3 of 3 in One');
  await expect.poll(titles).toBe('One c a b Two d');
  await page.keyboard.press('Alt+ArrowRight');
  await said('2 items moved: 1 to 2 of 3 in Two');
  await expect.poll(titles).toBe('One c Two a b d');
  await page.keyboard.press('Alt+ArrowLeft');
  await said('2 items moved: 2 to 3 of 3 in One');
  await expect.poll(titles).toBe('One c a b Two d');
  await page.keyboard.press('Control+Shift+Backspace');
  await said('2 items deleted; undo brings them back');
  await expect.poll(titles).toBe('One c Two d');
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+z');
  await row('a').waitFor();
  await expect.poll(titles).toBe('One c a b Two d');
});

test('several items are selected with the mouse and dragged together', async () => {
  await row('a').click();
  await row('c').click({ modifiers: ['Control'] });
  await expect.poll(() => outline.getByRole('row', { selected: true }).count()).toBe(2);
  await row('c').dragTo(row('d'), { targetPosition: { x: 100, y: 25 } });
  await said('2 items moved: 2 to 3 of 3 in Two');
  await expect.poll(titles).toBe('One b Two d a c');
});

test('a row’s own menu has its commands, and acts on all selected rows', async () => {
  await row('b').hover();
  await page.getByRole('button', { name: 'Commands for “b”' }).click();
  const menu = page.getByRole('menu', { name: 'Commands' });
  await menu.getByRole('menuitem', { name: 'Duplicate the item' }).click();
  await said('b: copied below');
  await expect.poll(titles).toBe('One a b b c Two d');

  await row('a').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'Commands for 2 items' }).waitFor();
  await page.getByRole('menuitem', { name: 'Delete the item' }).click();
  await said('2 items deleted; undo brings them back');
  await expect.poll(titles).toBe('One b c Two d');
});

test('a paragraph becomes an item and text again, from the palette', async () => {
  await page.getByText('About a.').click();
  await runCommand(page, 'make the paragraph');
  await said('Item 2 of 4 in One now');
  await expect.poll(titles).toBe('One a About a. b c Two d');
  await runCommand(page, 'make the item text');
  await said('About a.: text now, without a number');
  await expect.poll(titles).toBe('One a b c Two d');
});

test('a section is lowered by its menu, and no further than it can be raised again', async () => {
  await row('Two').hover();
  await page.getByRole('button', { name: 'Commands for “Two”' }).click();
  await page.getByRole('menuitem', { name: 'Lower the heading by a level' }).click();
  await said('Two: heading of level 3 now');
  await page.keyboard.press('Control+Alt+,');
  await said('Two: heading of level 2 now');
  await page.keyboard.press('Control+Alt+,');
  await page.getByRole('alertdialog').getByText('levels from 2 to 6').waitFor();
  await expect.poll(titles).toBe('One a b c Two d');
});

test('all items are written alike from the palette', async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await runCommand(page, 'write all items');
  await said('One item is written anew');
  await expect.poll(() => row('c').innerText()).toMatch(/^3/);
});

test('what was selected in one issue is not selected in the next', async () => {
  const selected = outline.getByRole('row', { selected: true });
  await row('a').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected.count()).toBe(2);
  const issues = page.getByRole('listbox', { name: 'Issues' });
  await issues.getByRole('option', { selected: false }).first().click();
  await page.getByRole('heading', { level: 1, name: /#1/ }).waitFor();
  await expect.poll(() => selected.count()).toBe(0);
});
