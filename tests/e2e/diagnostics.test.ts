import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import { callFrom } from '../support/bridge.ts';
import { launchApp } from '../support/launch-app.ts';

const secret = /secret|example\.(?:com|org)|galley-test-/;

test('diagnostics hold errors and versions, and nothing that was written', async () => {
  const launched = await launchApp({
    files: { 'secret-name.md': '# A secret title\n\n1. [secret](https://example.com/secret)\n' },
  });
  const { app, page, workspace } = launched;
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.type('A secret sentence of https://example.org/secret ');
  await callFrom(page, 'issue.open', { issueId: 'secret-other.md' });
  await callFrom(page, 'secret sentence', {});
  await callFrom(page, 'link.open', { url: 'javascript:secret' });
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
    contents.forcefullyCrashRenderer();
    await loaded;
  });
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const command = Menu.getApplicationMenu()?.getMenuItemById('help.copy-diagnostics');
    command?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect
    .poll(async () => (await readClipboard(app)).text, { timeout: 20_000 })
    .toContain('call-failed');
  const { text } = await readClipboard(app);
  expect(text).toMatch(/^Galley \d.*\nElectron \d/);
  expect(text).toMatch(/error window-gone reason=crashed/);
  expect(text).toMatch(/warning call-failed name=issue\.open code=file\/not-found/);
  expect(text).toContain('autosave: true');
  expect(text).not.toMatch(secret);
  const log = await readFile(join(workspace.userData, 'log', 'galley.log'), 'utf8');
  expect(log).toContain('app-started');
  expect(log).not.toMatch(secret);
  await launched.close();
});
