import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openLibrary } from '../support/open-library.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { runCommand } from '../support/run-command.ts';

const first = `# Field Notes #1: The first letter (2026-07-03)

Words before the links.

## 🦄Articles

1. [One article](https://example.com/one)

About one.

2. [Another article](https://example.com/two)

About two.

## 🐿️Projects

1. [A project](https://example.com/project)

About the project.
`;

const files = {
  '2026-07-03-weekly.md': first,
  '2026-07-10-weekly.md': first
    .replace('#1: The first letter (2026-07-03)', '#2: The second letter (2026-07-10)')
    .replace('[One article]', '[A newer article]'),
  'README.md': '# About these notes\n\nWords.\n',
};

type Page = LaunchedApp['page'];

async function openTitle(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}

describe('the frame', () => {
  let workspace: Workspace;
  let launched: LaunchedApp;
  let page: Page;

  async function start(): Promise<void> {
    launched = await launchApp({ workspace });
    page = launched.page;
  }

  beforeAll(async () => {
    workspace = await makeWorkspace(files);
    await start();
    await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
  });
  afterAll(async () => {
    await launched.close();
    await workspace.remove();
  });

  test('has the names that tests and screen readers rely on', async () => {
    const names = [
      page.getByRole('navigation', { name: 'Library' }),
      page.getByRole('navigation', { name: 'Library' }).getByRole('listbox', { name: 'Issues' }),
      page
        .getByRole('treegrid', { name: 'Outline' })
        .or(page.getByRole('tree', { name: 'Outline' })),
      page.getByRole('textbox', { name: 'Issue Markdown' }),
      page.locator('iframe[title="Preview"]'),
      page.getByRole('button', { name: /^Export/ }),
      page.getByRole('button', { name: 'Choose channel' }),
      page.getByRole('group', { name: 'Status bar' }),
    ];
    for (const name of names) await expect.poll(async () => name.count()).toBe(1);
  });

  test('reads out only the saved state of the status bar', async () => {
    const bar = page.getByRole('group', { name: 'Status bar' });
    const live = bar.locator('[role=status], [aria-live], [role=alert]');
    await expect.poll(() => live.allTextContents()).toEqual(['Saved']);
  });

  test('lists the newest issue first and opens it', async () => {
    const issues = page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
    await expect.poll(async () => issues.first().getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => issues.first().textContent()).toContain('The second letter');
    await expect.poll(() => openTitle(page)).toBe('#2The second letter');
    await expect.poll(() => issues.count()).toBe(3);
  });

  test('the search narrows the list and says when nothing is left', async () => {
    const search = page.getByRole('searchbox', { name: 'Search issues' });
    await search.fill('2026-07-03');
    const issues = page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
    await expect.poll(async () => issues.count()).toBe(1);
    await search.fill('no such words');
    await page.getByText('Nothing found').waitFor();
    await search.press('Escape');
    await expect.poll(async () => issues.count()).toBe(3);
  });

  test('Ctrl+P goes to an issue by its number', async () => {
    await page.keyboard.press('Control+P');
    const field = page.getByRole('dialog', { name: 'Go to issue' }).locator('input');
    await field.fill('1');
    await field.press('Enter');
    await expect.poll(async () => openTitle(page)).toBe('#1The first letter');
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await expect
      .poll(async () => editor.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  });

  test('the palette runs a command, and Esc returns the focus', async () => {
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await editor.focus();
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect
      .poll(async () => editor.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await runCommand(page, 'editor only');
    await page.locator('iframe[title="Preview"]').waitFor({ state: 'detached' });
    await runCommand(page, 'editor and preview');
    await page.locator('iframe[title="Preview"]').waitFor();
  });

  test('the arrows choose among the commands', async () => {
    await page.keyboard.press('Control+Shift+P');
    const dialog = page.getByRole('dialog', { name: 'Command palette' });
    await dialog.locator('input').fill('theme');
    const lit = dialog.locator('[role=option][data-focused]');
    await expect.poll(async () => lit.textContent()).toContain('Theme of the system');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => lit.textContent()).toContain('Dark theme');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('Ctrl+\\ cycles the views', async () => {
    const pressed = page
      .getByRole('group', { name: 'Status bar' })
      .getByRole('radio', { checked: true });
    for (const view of ['Preview only', 'Editor only', 'Editor and preview']) {
      await page.keyboard.press('Control+\\');
      await expect.poll(() => pressed.getAttribute('aria-label')).toBe(view);
    }
  });

  test('exports to Substack with one click and says what is on the clipboard', async () => {
    await page.getByRole('button', { name: 'Choose channel' }).click();
    await page.getByRole('menuitem', { name: 'Export to Substack' }).click();
    const toast = page.getByRole('alertdialog').filter({ hasText: 'Copied for Substack' });
    await toast.waitFor();
    await expect.poll(() => toast.getByRole('alert').textContent()).toContain('3 links');
    const { html, text } = await readClipboard(launched.app);
    expect(html).toContain('https://example.com/project');
    expect(text).toContain('About the project.');

    await toast.getByRole('button', { name: 'What was copied' }).click();
    const dialog = page.getByRole('dialog', { name: 'What was copied for Substack' });
    const frame = dialog.frameLocator('iframe');
    await frame.getByText('About the project.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await toast.getByRole('button', { name: 'Dismiss' }).click();
    await toast.waitFor({ state: 'detached' });
  });

  test('the main button and Ctrl+E repeat the issue’s last export', async () => {
    await page.getByRole('button', { name: 'Export to Substack' }).waitFor();
    await launched.app.evaluate(({ clipboard }) => {
      clipboard.clear();
    });
    await page.keyboard.press('Control+E');
    const toast = page.getByRole('alertdialog').filter({ hasText: 'Copied for Substack' });
    await toast.waitFor();
    const { html } = await readClipboard(launched.app);
    expect(html).toContain('https://example.com/project');
    await toast.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('exports to Astro with one click and offers the folder', async () => {
    await page.getByRole('button', { name: 'Choose channel' }).click();
    await page.getByRole('menuitem', { name: 'Export to Astro' }).click();
    const toast = page.getByRole('alertdialog').filter({ hasText: 'Exported to Astro' });
    await toast.waitFor();
    await expect
      .poll(() => toast.getByRole('alert').textContent())
      .toContain('2026-07-03-weekly.md');
    await expect
      .poll(() => toast.getByRole('button', { name: 'Reveal in folder' }).count())
      .toBe(1);
    await page.getByRole('button', { name: 'Export to Astro' }).waitFor();
  });

  test('light and dark follow the choice', async () => {
    const theme = async (): Promise<string | null> =>
      page.locator('html').getAttribute('data-theme');
    await runCommand(page, 'dark theme');
    await expect.poll(theme).toBe('dark');
    await runCommand(page, 'light theme');
    await expect.poll(theme).toBe('light');
  });

  test('the language changes at once, names included', async () => {
    await runCommand(page, '中文');
    const library = page.getByRole('navigation', { name: '文库' });
    await library.getByRole('listbox', { name: '各期列表' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    const names = [
      page.getByRole('button', { name: /^导出/ }),
      page.getByRole('button', { name: '选择渠道' }),
      page.getByRole('group', { name: '状态栏' }),
    ];
    for (const name of names) expect(await name.count()).toBe(1);
    // The palette finds commands by their English names as well.
    await runCommand(page, 'English');
    await page.getByRole('navigation', { name: 'Library' }).waitFor();
  });

  test('says nothing on the console that is an error', () => {
    expect(launched.pageErrors).toEqual([]);
  });

  test('panes, theme and language are as they were after a restart', async () => {
    const separator = page.getByRole('separator').nth(1);
    await separator.waitFor();
    await runCommand(page, 'dark theme');
    await separator.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const outline = () => page.locator('[data-pane=outline]').boundingBox();
    const widthBefore = (await outline())?.width ?? 0;
    await runCommand(page, '中文');
    await page.getByRole('navigation', { name: '文库' }).waitFor();
    await launched.close();

    await start();
    await page.getByRole('navigation', { name: '文库' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect
      .poll(async () => Math.round((await outline())?.width ?? 0))
      .toBe(Math.round(widthBefore));
  });

  test('a folder without Markdown says so and offers another', async () => {
    await runCommand(page, 'English');
    await openLibrary(launched, { 'picture.txt': 'no Markdown' });
    await page.getByText('No issues in this folder').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Open a folder…' }).count()).toBe(1);
  });
});

test('a library that is not there says which, and offers another', async () => {
  const { page, close } = await launchApp({ library: '/no/such/folder' });
  try {
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toContain('/no/such/folder');
    await expect
      .poll(() => page.getByRole('button', { name: 'Open the sample library' }).count())
      .toBe(1);
  } finally {
    await close();
  }
});
