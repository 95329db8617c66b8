import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { launchToOpen, openLibrary } from '../support/open-library.ts';
import { runCommand } from '../support/run-command.ts';
import { makeWorkspace, type LibraryFiles, type Workspace } from '../support/workspace.ts';

const issue = '# Weekly #1\r\n\r\n## One\r\n\r\n1. [a](https://example.com/a)\r\n';

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;
/** Each test has its own, one after the other in one window. */
let library: string;

const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const status = () => page.getByRole('group', { name: 'Status bar' });
const saved = () => status().getByText('Saved', { exact: true }).waitFor();
const path = (name = 'one.md') => join(library, name);

async function start(): Promise<void> {
  launched = await launchApp({ workspace, library });
  page = launched.page;
  await isShown();
}

const isShown = () =>
  status()
    .getByText(/^(?:Saved|Unsaved)$/)
    .waitFor();

const two = { 'one.md': issue, 'two.md': '# Weekly #2\n' };

async function open(files: LibraryFiles): Promise<void> {
  library = await openLibrary(launched, files);
  await isShown();
}

async function typeAndSave(text: string): Promise<void> {
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+s');
  await saved();
}

beforeAll(async () => {
  workspace = await makeWorkspace();
  launched = await launchToOpen(workspace);
  page = launched.page;
});
afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

test('versions are listed with what differs, and restored as a copy beside the issue', async () => {
  await open({ 'one.md': issue });
  await typeAndSave('First ');
  await typeAndSave('Second ');
  await runCommand(page, 'Versions');
  const dialog = page.getByRole('dialog', { name: 'Versions of one.md' });
  const rows = dialog.getByRole('listbox', { name: 'Versions' }).getByRole('option');
  await rows.nth(2).waitFor();
  await expect
    .poll(() => rows.allInnerTexts())
    .toEqual([
      expect.stringContaining('Saved'),
      expect.stringContaining('Saved'),
      expect.stringContaining('When opened'),
    ]);
  await rows.nth(1).click();
  await dialog.getByText('Now', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Restore as a copy' }).click();
  await page.getByRole('alertdialog').getByText('was written as').waitFor();
  const copy = (await readdir(library)).find((name) => name.startsWith('one ('));
  expect(await readFile(path(copy), 'utf8')).toBe(`First ${issue}`);
  expect(await readFile(path(), 'utf8')).toBe(`Second First ${issue}`);
  await editor().getByText('First # Weekly').waitFor();
});

test('a deleted issue is put back byte for byte, by the notice or later', async () => {
  await open(two);
  await page.getByRole('listbox', { name: 'Issues' }).getByText('#1').first().click();
  await editor().getByText('Weekly #1').waitFor();
  await runCommand(page, 'Delete the issue');
  await editor().getByText('Weekly #2').waitFor();
  expect(await readdir(library)).toEqual(['two.md']);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await editor().getByText('Weekly #1').waitFor();
  expect(await readFile(path(), 'utf8')).toBe(issue);

  await runCommand(page, 'Delete the issue');
  await editor().getByText('Weekly #2').waitFor();
  await runCommand(page, 'Put back a deleted');
  await page.getByRole('listbox', { name: 'Deleted issues' }).getByText('one.md').click();
  await editor().getByText('Weekly #1').waitFor();
  expect(await readFile(path(), 'utf8')).toBe(issue);
});

test('an issue that another program deleted is left, and put back', async () => {
  await open(two);
  await page.getByRole('listbox', { name: 'Issues' }).getByText('#1').first().click();
  await editor().getByText('Weekly #1').waitFor();
  await rm(path());
  await page.getByRole('button', { name: 'Write it again' }).waitFor();
  await page.getByRole('listbox', { name: 'Issues' }).getByText('#2').first().click();
  await editor().getByText('Weekly #2').waitFor();
  await page.getByRole('alertdialog').getByText('not in the folder any more').waitFor();
  await runCommand(page, 'Put back a deleted');
  await page.getByRole('listbox', { name: 'Deleted issues' }).getByText('one.md').click();
  await editor().getByText('Weekly #1').waitFor();
  expect(await readFile(path(), 'utf8')).toBe(issue.replaceAll('\r\n', '\n'));
});

test('unsaved text whose file is gone is told of at the next start, and written as a copy', async () => {
  await open(two);
  await page.evaluate(() => window.galley.call('preferences.change', { autosave: false }));
  await page.reload();
  await page.getByRole('listbox', { name: 'Issues' }).getByText('#1').first().click();
  await editor().getByText('Weekly #1').waitFor();
  await editor().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Unsaved ');
  await launched.kill();
  await rm(path());
  await start();
  const notice = page.getByRole('alertdialog').filter({ hasText: 'one.md' });
  await notice.getByRole('button', { name: 'Write a copy' }).click();
  await editor().getByText('Unsaved # Weekly #1').waitFor();
  const copy = (await readdir(library)).find((name) => name.startsWith('one ('));
  expect(await readFile(path(copy), 'utf8')).toBe(`Unsaved ${issue.replaceAll('\r\n', '\n')}`);
});
