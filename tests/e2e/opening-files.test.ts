import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let launched: LaunchedApp;
let elsewhere: string;

beforeAll(async () => {
  workspace = await makeWorkspace({
    '2026-07-03-weekly.md': '# Weekly #3\n\nThe older one.\n',
    '2026-07-10-weekly.md': '# Weekly #4\n\nThe newer one.\n',
  });
  elsewhere = join(workspace.exports, 'elsewhere');
  await mkdir(elsewhere, { recursive: true });
  await writeFile(join(elsewhere, 'A letter.md'), '# Letter #1\n\nFrom another folder.\n');
  const older = join(workspace.library, '2026-07-03-weekly.md');
  launched = await launchApp({ workspace, library: null, args: [older] });
});
afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

const text = () => launched.page.getByRole('textbox', { name: 'Issue Markdown' });
const tabs = () => launched.page.getByRole('tab').allInnerTexts();
/** A second start hands its file to the first and ends. */
const openFile = (path: string) =>
  expect(launchApp({ workspace, library: null, args: [path] })).rejects.toThrow(/.+/);
const toast = (words: string | RegExp) =>
  launched.page.getByRole('alertdialog').or(launched.page.getByRole('alert')).getByText(words);

test('a start with a file shows it in its library, whose folder was not open before', async () => {
  await text().getByText('The older one.').waitFor();
  const issues = launched.page.getByRole('listbox', { name: 'Issues' });
  await issues.getByText('Weekly #4').or(issues.getByText('#4')).first().waitFor();
  await toast(/is open as a library now/u)
    .first()
    .waitFor();
  expect(await issues.getByRole('option').count()).toBe(2);
});

test('a second start opens a file of the library as its tab', async () => {
  await openFile(join(workspace.library, '2026-07-10-weekly.md'));
  await text().getByText('The newer one.').waitFor();
  await expect.poll(async () => (await tabs()).length).toBe(2);
});

test('a file outside opens its folder, and says so; one that is not there changes nothing', async () => {
  await openFile(join(elsewhere, 'A letter.md'));
  await text().getByText('From another folder.').waitFor();
  await toast(/“elsewhere” of this file/u)
    .first()
    .waitFor();
  await openFile(join(elsewhere, 'gone.md'));
  await toast(/gone\.md/u)
    .first()
    .waitFor();
  await text().getByText('From another folder.').waitFor();
  expect(launched.pageErrors).toEqual([]);
});
