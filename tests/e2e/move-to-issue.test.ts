import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { launchToOpen, openLibrary } from '../support/open-library.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const open = `# Letter #2: Two (2026-07-10)

## 🦄Articles

1. [a][ref]

About a.

2. [b](https://example.com/b)

## Tools

1. [c](https://example.com/c)

[ref]: https://example.com/a
`;
const other = `# Letter #1: One (2026-07-03)

## Tools

1、[x](https://example.com/x)

## Articles

1、[y](https://example.com/y)

About y.
`;
const names = { open: '2026-07-10-two.md', other: 'older/2026-07-03-one.md' };

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;
/** Each test has its own, one after the other in one window. */
let library: string;

const file = (name: string) => join(library, name);
const row = (name: string) =>
  page.getByRole('treegrid', { name: 'Outline' }).getByRole('row', { name, exact: true });
const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const said = (words: string) => page.locator('[aria-live=polite]').getByText(words).waitFor();
const onDisk = (name: string) => () => readFile(file(name), 'utf8');
const key = async (keys: string) => {
  await editor().focus();
  await page.keyboard.press(keys);
};

async function moveToOther(what: string): Promise<void> {
  await page.keyboard.press('Control+Shift+m');
  const issues = page.getByRole('dialog', { name: /to another issue/ });
  await issues.getByRole('option').first().waitFor();
  await issues.locator('input:focus').waitFor();
  await page.keyboard.press('Enter');
  const sections = page.getByRole('dialog', { name: 'Move to a section of #1' });
  await sections.locator('input:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByText(`${what} moved to #1, Articles`).waitFor();
}

async function start(): Promise<void> {
  launched = await launchApp({ workspace, library });
  page = launched.page;
  await row('c').waitFor();
}

beforeAll(async () => {
  workspace = await makeWorkspace();
  launched = await launchToOpen(workspace);
  page = launched.page;
});
beforeEach(async () => {
  library = await openLibrary(launched, { [names.open]: open, [names.other]: other });
  await row('c').waitFor();
});
afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

test('an item goes to the section of that name in another issue, and one undo takes both back', async () => {
  await row('a').focus();
  await moveToOther('“a”');
  const gained = `${other}\n2、[a](https://example.com/a)\n\nAbout a.\n`;
  await expect.poll(onDisk(names.other)).toBe(gained);
  const left = open.replace('1. [a][ref]\n\nAbout a.\n\n2. [b]', '1. [b]');
  await expect.poll(onDisk(names.open)).toBe(left);

  await key('Control+z');
  await said('Back here, and no longer in #1');
  await expect.poll(onDisk(names.other)).toBe(other);
  await expect.poll(onDisk(names.open)).toBe(open);

  await key('Control+Shift+z');
  await said('Moved to #1 again');
  await expect.poll(onDisk(names.other)).toBe(gained);
  await expect.poll(onDisk(names.open)).toBe(left);
  expect(launched.pageErrors).toEqual([]);
});

test('after a restart, too, one undo takes both back', async () => {
  await row('b').focus();
  await moveToOther('“b”');
  await expect.poll(onDisk(names.other)).toContain('2、[b]');
  await expect.poll(onDisk(names.open)).not.toContain('[b]');
  await launched.close();
  await start();
  await key('Control+z');
  await said('Back here, and no longer in #1');
  await expect.poll(onDisk(names.other)).toBe(other);
  await expect.poll(onDisk(names.open)).toBe(open);
});

test('where the items were changed there since, they stay there too and it is said', async () => {
  await row('b').focus();
  await moveToOther('“b”');
  await expect.poll(onDisk(names.other)).toContain('2、[b]');
  const changed = (await readFile(file(names.other), 'utf8')).replace('[b]', '[b, with more]');
  await writeFile(file(names.other), changed);
  await key('Control+z');
  const alert = page.getByRole('alertdialog').filter({ hasText: 'here and in #1, too' });
  await alert.getByText('changed there since').waitFor();
  await row('b').waitFor();
  expect(await readFile(file(names.other), 'utf8')).toBe(changed);
  await expect.poll(onDisk(names.open)).toBe(open);
});

test('an item that is dropped on an issue of the library asks for the section only', async () => {
  const target = page.getByRole('listbox', { name: 'Issues' }).getByRole('option', { name: /One/ });
  await row('c').dragTo(target);
  await page.getByRole('dialog', { name: 'Move to a section of #1' }).waitFor();
  await page.getByRole('option', { name: /^Tools/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(onDisk(names.other)).toContain('2、[c](https://example.com/c)\n\n## Articles');
});

test('what was changed in the other issue since stays when the move is undone', async () => {
  await row('b').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowUp');
  await moveToOther('2 items');
  await expect.poll(onDisk(names.other)).toContain('3、[b](https://example.com/b)');
  const gained = await readFile(file(names.other), 'utf8');
  await writeFile(file(names.other), gained.replace('# Letter #1: One', '# Letter #1: First'));
  await key('Control+z');
  await said('2 items back here, and no longer in #1');
  await expect
    .poll(onDisk(names.other))
    .toBe(other.replace('# Letter #1: One', '# Letter #1: First'));
});
