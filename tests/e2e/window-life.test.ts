import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { askForLibrary } from '../support/open-library.ts';
import { makeWorkspace } from '../support/workspace.ts';

let launched: LaunchedApp;
afterEach(() => launched.close());

/** Notes the native questions and answers them with the button at `answer`. */
function answerQuestions(app: ElectronApplication, answer: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message } = args.at(-1) as { message: string };
      asked.push(message);
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, answer);
}

const asked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked);

const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

const ended = (app: ElectronApplication) =>
  new Promise<number | null>((resolve) => {
    app.process().once('exit', resolve);
  });

test('a window with nothing unsaved closes at once, and with it the app', async () => {
  launched = await launchApp({ files: { 'a.md': '# One\n' } });
  const end = ended(launched.app);
  await closeWindow(launched.app);
  expect(await end).toBe(0);
});

test('a page that is stuck can be overruled', async () => {
  launched = await launchApp({ files: { 'a.md': '# One\n' } });
  const { app } = launched;
  await answerQuestions(app, 1);
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.executeJavaScript('for (;;) {}').catch(() => undefined);
  });
  const end = ended(app);
  await closeWindow(app);
  expect(await end).toBe(0);
});

test('a page that failed to start closes', async () => {
  launched = await launchApp({ files: { 'a.md': '# One\n' } });
  const { app, page } = launched;
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  const end = ended(app);
  await closeWindow(app);
  expect(await end).toBe(0);
});

/**
 * Kills the window's page and waits until the next one has loaded. Only a load after the death counts: that of
 * the first page may be told when Playwright has long seen it.
 */
const crashPage = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    const gone = new Promise<void>((resolve) => {
      contents.once('render-process-gone', () => resolve());
    });
    contents.forcefullyCrashRenderer();
    await gone;
    await new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
  });

test('a window whose process died comes back with its library', async () => {
  launched = await launchApp({ files: { 'a.md': '# One\n' } });
  const { app } = launched;
  await crashPage(app);
  const title = await app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "window.galley.call('app.start').then(({ value }) => value.library.files[0].title)",
      ) as Promise<unknown>,
  );
  expect(title).toBe('One');
});

test('a window that keeps crashing asks', async () => {
  launched = await launchApp({ files: { 'a.md': '# One\n' } });
  const { app } = launched;
  await answerQuestions(app, 0);
  for (let left = 4; left > 0; left -= 1) await crashPage(app);
  await expect.poll(() => asked(app)).toEqual(['The window keeps crashing']);
});

test('a second start hands its library to the first, and ends', async () => {
  const workspace = await makeWorkspace({ 'a.md': '# One\n' });
  const other = await makeWorkspace({ 'b.md': '# Two\n' });
  launched = await launchApp({ workspace });
  const opened = launched.page.getByRole('textbox', { name: 'Issue Markdown' }).getByText('Two');
  const second = launchApp({ workspace, library: other.library });
  await expect(second).rejects.toThrow(/.+/);
  await opened.waitFor();
  await launched.close();
  await Promise.all([workspace.remove(), other.remove()]);
});

test('a second start is heard while the first one still starts', async () => {
  const workspace = await makeWorkspace({ 'a.md': '# One\n' });
  const other = await makeWorkspace({ 'b.md': '# Two\n' });
  launched = await launchApp({
    workspace,
    meanwhile: (app) => askForLibrary(app, other.library),
  });
  const editor = launched.page.getByRole('textbox', { name: 'Issue Markdown' });
  await expect.poll(() => editor.innerText()).toContain('Two');
  await launched.close();
  await Promise.all([workspace.remove(), other.remove()]);
});

test('damaged settings are kept aside and the app starts', async () => {
  const workspace = await makeWorkspace({ 'a.md': '# One\n' });
  writeFileSync(join(workspace.userData, 'settings.json'), '{"preferences": {');
  launched = await launchApp({ workspace });
  await launched.page.getByRole('listbox', { name: 'Issues' }).waitFor();
  const settings = (): unknown =>
    JSON.parse(readFileSync(join(workspace.userData, 'settings.json'), 'utf8'));
  await expect.poll(settings).toHaveProperty('recentLibraries', [workspace.library]);
  await launched.close();
  await workspace.remove();
});
