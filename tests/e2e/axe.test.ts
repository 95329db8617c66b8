import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInBothThemes } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openLibrary } from '../support/open-library.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const issue = '# Weekly #1\n\n## One\n\n1. [a](https://example.com/a)\n\nText.\n';
let workspace: Workspace;
let launched: LaunchedApp;
let page: LaunchedApp['page'];

async function start(library?: string): Promise<void> {
  launched = await launchApp({ workspace, ...(library === undefined ? {} : { library }) });
  page = launched.page;
  await page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  workspace = await makeWorkspace();
  await start();
});
afterAll(async () => {
  // With unsaved text a close would ask.
  await launched.killNow();
  await workspace.remove();
});

test('a library with nothing in it', async () => {
  await page.locator('.empty-state').first().waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('a file of another encoding', async () => {
  const file = new URL('../fixtures/encodings/gb18030.md', import.meta.url);
  await openLibrary(launched, { 'one.md': await readFile(file) });
  await page.getByRole('button', { name: 'Convert to UTF-8' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('a text that was damaged elsewhere', async () => {
  const damaged = Buffer.from('Ça coûte déjà 30 € à l’été.', 'utf8').toString('latin1');
  await openLibrary(launched, { 'one.md': `${issue}\n${damaged}\n` });
  await page.getByRole('button', { name: 'Repair' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('what was recovered after the end of the power', async () => {
  const library = await openLibrary(launched, { 'one.md': issue });
  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  await editor().getByText('Weekly').waitFor();
  await page.evaluate(() => window.galley.call('preferences.change', { autosave: false }));
  await page.reload();
  await editor().getByText('Weekly').waitFor();
  await editor().focus();
  await page.keyboard.type('Mine ');
  await launched.kill();
  await start(library);
  await page.getByRole('button', { name: 'Discard' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});
