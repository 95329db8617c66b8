import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const words = 'words enough to tell in which language all of this is written, and some more';
const zh = (number: number, title: string) =>
  `# 周刊 #${number}：${title}\n\n## 文章\n\n1、[第一篇](https://e.example/${number}/1)\n\n这里有足够多的汉字，可以看出用的是哪一种语言。\n\n2、[第二篇](https://e.example/${number}/2)\n\n还有一些字。\n`;
const en = (number: number, title: string) =>
  `# Weekly #${number}: ${title}\n\n## Articles\n\n1. [The first](https://e.example/${number}/1)\n\nHere are ${words}.\n\n2. [The second](https://e.example/${number}/2)\n\nMore ${words}.\n`;
const digest = `# 周刊 #2：摘要\n\n这里是足够多的汉字，可以看出来是哪一种语言的摘要。\n\n## 文章\n\n① 第一篇\n\n② 第二篇\n\n③ 第三篇\n`;
const master =
  '# 周刊 #3：更快---Weekly #3: Faster\n\n## 文章---Articles\n\n' +
  '1、[第一篇---The first](https://e.example/3/1)\n\n<!-- zh -->\n这里有足够多的汉字，可以看出用的是哪一种语言，不必再猜。\n<!-- /zh -->\n' +
  '<!-- en -->\nHere are words.\n<!-- /en -->\n';

describe('the files of an issue', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  const path = (name: string) => join(launched.workspace.library, name);

  beforeAll(async () => {
    launched = await launchApp({
      files: {
        'docs/2026-08-07-weekly.md': zh(1, '开头'),
        'docs/en/2026-08-07-weekly.md': en(1, 'The start'),
        'docs/2026-08-14-weekly.md': zh(2, '第二期'),
        'docs/en/2026-08-14-weekly.md': en(2, 'The second issue'),
        'docs/2026-08-14-digest.md': digest,
        'drafts/2026-08-21-weekly.md': master,
        'extra/notes-on-one.md': '# 另一个文件\n\n这里有足够多的汉字，可以看出用的是哪一种语言。\n',
      },
    });
    page = launched.page;
    await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
    // The list is whole once all files have been read.
    await page.locator('[data-part]').first().waitFor();
  });
  afterAll(async () => launched.close());

  const rows = () => page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
  const row = (name: string | RegExp) => rows().filter({ hasText: name });
  const text = async () => page.getByRole('textbox', { name: 'Issue Markdown' }).textContent();

  test('stand in one row with their languages and editions', async () => {
    await expect.poll(() => rows().count()).toBe(4);
    const second = row('第二期');
    await expect
      .poll(() => second.locator('[data-part]').allTextContents())
      .toEqual(['中', 'EN', '中 digest']);
    await second.locator('[data-part="docs/en/2026-08-14-weekly.md"]').click();
    await expect.poll(text).toContain('The second issue');
    await expect.poll(() => second.getAttribute('aria-selected')).toBe('true');
    await page.getByRole('searchbox', { name: 'Search issues' }).fill('digest');
    await expect.poll(async () => rows().count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search issues' }).fill('');
  });

  test('are stepped through with the arrow keys', async () => {
    await row('第二期').click();
    await expect.poll(text).toContain('第二期');
    await page.keyboard.press('ArrowRight');
    await expect.poll(text).toContain('The second issue');
    await page.keyboard.press('ArrowRight');
    await expect.poll(text).toContain('摘要');
    await page.keyboard.press('ArrowRight');
    await expect.poll(text).toContain('第二期');
  });

  test('are corrected by hand, kept in galley.yaml, and that is undone', async () => {
    await row('另一个文件').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Belongs to issue…' }).click();
    const pick = page.getByRole('dialog', { name: /Which issue does/ });
    await pick.getByRole('combobox').fill('1');
    await pick.getByRole('option').filter({ hasText: '开头' }).click();
    await expect.poll(async () => rows().count()).toBe(3);
    expect(readFileSync(path('galley.yaml'), 'utf8')).toBe(
      'parts:\n  - file: extra/notes-on-one.md\n    issue: docs/2026-08-07-weekly.md\n',
    );
    await row('开头').locator('[data-part="extra/notes-on-one.md"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'A digest' }).click();
    await expect
      .poll(async () => row('开头').locator('[data-part]').allTextContents())
      .toEqual(['中', 'EN', '中 digest']);
    const said = page.getByRole('alertdialog').filter({ hasText: 'A digest' });
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => row('开头').locator('[data-part]').allTextContents())
      .toEqual(['中', 'EN', '中']);
  });

  test('a master is split where the library has its languages, and joined again', async () => {
    await row('Faster').click();
    await expect.poll(text).toContain('Faster');
    await runCommand('Split into two languages');
    await expect.poll(() => existsSync(path('docs/en/2026-08-21-weekly.md'))).toBe(true);
    expect(readFileSync(path('docs/2026-08-21-weekly.md'), 'utf8')).toBe(
      '# 周刊 #3：更快\n\n## 文章\n\n1、[第一篇](https://e.example/3/1)\n\n这里有足够多的汉字，可以看出用的是哪一种语言，不必再猜。\n',
    );
    expect(readFileSync(path('docs/en/2026-08-21-weekly.md'), 'utf8')).toBe(
      '# Weekly #3: Faster\n\n## Articles\n\n1、[The first](https://e.example/3/1)\n\nHere are words.\n',
    );
    await expect
      .poll(async () => row('Faster').locator('[data-part]').allTextContents())
      .toEqual(['中/EN', '中', 'EN']);
    // A word more in English, and the master has it.
    await row('Faster').locator('[data-part^="docs/en"]').click();
    await expect.poll(text).toContain('Here are words.');
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Added.');
    await runCommand('Join two languages');
    await expect
      .poll(() => readFileSync(path('drafts/2026-08-21-weekly.md'), 'utf8'))
      .toContain('Here are words.\nAdded.');
    await page
      .getByRole('alertdialog')
      .filter({ hasText: 'drafts/2026-08-21-weekly.md' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect
      .poll(
        () =>
          existsSync(path('drafts/2026-08-21-weekly.md')) &&
          readFileSync(path('drafts/2026-08-21-weekly.md'), 'utf8'),
      )
      .toBe(master);
  });

  test('what cannot be split says why', async () => {
    await row('开头').click();
    await runCommand('Split into two languages');
    const alert = page.getByRole('alertdialog').filter({ hasText: 'could not be split' });
    await expect.poll(async () => alert.textContent()).toContain('It is in one language');
  });

  async function runCommand(name: string): Promise<void> {
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).first().click();
  }
});
