import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { violationsInBothThemes } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp, type LaunchOptions } from '../support/launch-app.ts';
import { makeWorkspace } from '../support/workspace.ts';

const issue = '# Weekly #1\n\n## One\n\n1. [a](https://example.com/a)\n\nText.\n';
let launched: LaunchedApp;

async function start(options: LaunchOptions): Promise<LaunchedApp['page']> {
  launched = await launchApp(options);
  await launched.page.emulateMedia({ colorScheme: 'light' });
  return launched.page;
}

afterEach(() => launched.close());

test('a library with nothing in it', async () => {
  const page = await start({ files: {} });
  await page.locator('.empty-state').first().waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('a file of another encoding', async () => {
  const file = new URL('../fixtures/encodings/gb18030.md', import.meta.url);
  const page = await start({ files: { 'one.md': await readFile(file) } });
  await page.getByRole('button', { name: 'Convert to UTF-8' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('a text that was damaged elsewhere', async () => {
  const damaged = Buffer.from('Ça coûte déjà 30 € à l’été.', 'utf8').toString('latin1');
  const page = await start({ files: { 'one.md': `${issue}\n${damaged}\n` } });
  await page.getByRole('button', { name: 'Repair' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('what was recovered after the end of the power', async () => {
  const workspace = await makeWorkspace({ 'one.md': issue });
  let page = await start({ workspace });
  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  await editor().getByText('Weekly').waitFor();
  await page.evaluate(() => window.galley.call('preferences.change', { autosave: false }));
  await page.reload();
  await editor().getByText('Weekly').waitFor();
  await editor().focus();
  await page.keyboard.type('Mine ');
  await launched.kill();
  page = await start({ workspace });
  await page.getByRole('button', { name: 'Discard' }).waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await launched.killNow();
  await workspace.remove();
});
