import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callFrom } from '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const files = {
  '2026-07-03-weekly.md': `# Field Notes #1: The first letter (2026-07-03)

## Articles

1. [One article](https://example.com/one)

About one.
`,
};

describe('the release desk', () => {
  let launched: LaunchedApp;
  let page: Page;
  let desk: Locator;

  const yaml = () => readFile(join(launched.workspace.library, 'galley.yaml'), 'utf8');
  const names = () => desk.locator('.desk-row-name').allInnerTexts();

  beforeAll(async () => {
    launched = await launchApp({ files });
    page = launched.page;
    await page.getByRole('row', { name: 'One article' }).waitFor();
    await page.keyboard.press('Control+Shift+e');
    desk = page.getByRole('region', { name: 'Release desk' });
  });
  afterAll(async () => launched.close());

  test('begins with what a channel is, and three ways to have some', async () => {
    await desk.getByText('No channels yet').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('A blog');
    await desk.getByRole('button', { name: /^A blog and a Substack letter/ }).click();
    await expect.poll(names).toEqual(['blog', 'letter']);
    await expect
      .poll(yaml)
      .toBe(
        'channels:\n  - name: blog\n    target: astro\n  - name: letter\n    target: substack\n',
      );
  });

  test('channels are added, changed, ordered and removed in the window; comments stay', async () => {
    const path = join(launched.workspace.library, 'galley.yaml');
    await writeFile(path, (await yaml()).replace('target: astro', 'target: astro # ours'));
    await desk.getByRole('button', { name: 'More for blog' }).click();
    await page.getByRole('menuitem', { name: 'Channel settings…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Folder' }).fill('site');
    await dialog.getByRole('textbox', { name: 'Name' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Export to blog', exact: true }).waitFor();

    await desk.getByRole('button', { name: 'Channels…' }).click();
    await dialog.getByRole('button', { name: 'Add a channel' }).click();
    await page.getByRole('menuitem', { name: 'X', exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Give the channel a name.').waitFor();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Letter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Another channel is called “Letter”.').waitFor();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('teaser');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: 'Move teaser up' }).click();
    await page.locator('[aria-live=polite]').getByText('teaser is number 2 of 3').waitFor();
    await dialog.getByRole('button', { name: 'Remove letter' }).click();
    await dialog.getByRole('button', { name: 'Remove letter' }).waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect.poll(names).toEqual(['blog', 'teaser']);
    await expect
      .poll(yaml)
      .toBe(
        'channels:\n  - name: blog\n    target: astro # ours\n    folder: site\n  - name: teaser\n    target: x\n',
      );
  });

  test('the Export button names the channel, and its menu has them all', async () => {
    await page.getByRole('button', { name: 'Export: blog' }).click();
    await page.getByText(/^blog: .*\.md is written\.$/).waitFor();
    await page.getByRole('button', { name: 'Choose channel' }).click();
    await page.getByRole('menuitem', { name: 'Export: teaser' }).click();
    await page.getByRole('button', { name: 'Export: teaser' }).waitFor();
    await desk.getByRole('button', { name: 'teaser, copied' }).waitFor();
    await page.getByRole('button', { name: 'Choose channel' }).click();
    await expect
      .poll(() => page.getByRole('menuitem').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^Release desk/)]));
    await page.keyboard.press('Escape');
  });

  test('every control has a name of its own and can be hit, and Tab reaches the rows', async () => {
    const faults = await desk.evaluate((region) => {
      const buttons = [...region.querySelectorAll('button')]
        .filter((button) => button.closest('[aria-hidden=true]') === null)
        .map((button) => ({
          name: (button.getAttribute('aria-label') ?? button.textContent ?? '').trim(),
          ...button.getBoundingClientRect().toJSON(),
        }));
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return {
        nameless: buttons.filter(({ name }) => name === '').length,
        small: buttons.filter(({ width, height }) => width > 1 && (width < 24 || height < 24)),
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      };
    });
    expect(faults).toEqual({ nameless: 0, small: [], twice: [] });

    await desk.getByRole('button', { name: 'Export all' }).focus();
    const reached: (string | null)[] = [];
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null),
      );
    }
    expect(reached).toEqual(
      expect.arrayContaining(['Export to blog again', 'More for blog', 'teaser, copied']),
    );
  });

  test('its key leaves it as well; it speaks Chinese', async () => {
    await page.keyboard.press('Control+Shift+e');
    await desk.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+e');
    await desk.waitFor();
    await callFrom(page, 'preferences.change', { language: 'zh' });
    await page.reload();
    const chinese = page.getByRole('region', { name: '发布台' });
    await chinese.getByText('已写入').first().waitFor();
    await expect.poll(() => chinese.getByRole('button', { name: '全部导出' }).count()).toBe(1);
    expect(launched.pageErrors).toEqual([]);
  });
});
