import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const issue = '# Field Notes #1: The first letter (2026-07-03)\n\nWords.\n';

describe('libraries', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  let dropped: string;

  beforeAll(async () => {
    launched = await launchApp({ files: { '2026-07-03-weekly.md': issue } });
    page = launched.page;
    dropped = join(launched.workspace.folder, 'Dropped notes');
    await mkdir(dropped);
    await writeFile(join(dropped, '2026-01-02.md'), '# Dropped #7: A letter\n\nWords.\n');
    await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
  });
  afterAll(async () => launched.close());

  const heading = async (): Promise<string | null> =>
    page.getByRole('heading', { level: 1 }).textContent();

  test('opening another library first saves what is open', async () => {
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed and not yet saved.');
    await page.getByRole('button', { name: 'Open a library' }).click();
    await page.getByRole('menuitem', { name: 'Open the sample library' }).click();
    await expect.poll(async () => page.getByRole('banner').textContent()).toContain('Sample');
    const saved = await readFile(join(launched.workspace.library, '2026-07-03-weekly.md'), 'utf8');
    expect(saved).toBe(`${issue}Typed and not yet saved.`);
  });

  test('a folder dropped on the window opens as a library, also while another one is being opened', async () => {
    await page.getByRole('button', { name: 'Open a library' }).click();
    await page.getByRole('menuitem', { name: 'Open the sample library' }).click();
    const session = await launched.app.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 640,
        y: 400,
        data: { items: [], files: [dropped], dragOperationsMask: 1 },
      });
    }
    await expect.poll(heading).toBe('#7A letter');
    await expect.poll(() => page.getByRole('banner').textContent()).toContain('Dropped notes');
  });

  test('a library opened before is offered again', async () => {
    await page.getByRole('button', { name: 'Open a library' }).click();
    await page
      .getByRole('menuitem', { name: /library/ })
      .first()
      .waitFor();
    await page.getByRole('menuitem').filter({ hasText: launched.workspace.library }).click();
    await expect.poll(heading).toBe('#1The first letter');
  });

  test('a medium window shows the library over the other panes', async () => {
    await launched.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700);
    });
    const library = page.getByRole('navigation', { name: 'Library' });
    await library.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Alt+L');
    await library.waitFor();
    await expect.poll(() => library.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
    await library.waitFor({ state: 'detached' });
  });

  test('a narrow window shows the editor or the preview', async () => {
    await launched.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(760, 700);
    });
    const preview = page.locator('iframe[title="Preview"]');
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await preview.waitFor({ state: 'detached' });
    await expect.poll(() => editor.count()).toBe(1);
    await page.keyboard.press('Control+\\');
    await preview.waitFor();
    await expect.poll(() => editor.count()).toBe(0);
  });
});
