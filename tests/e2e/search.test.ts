import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focusIn } from '../support/focus-in.ts';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const issues = 30;
const nameOf = (number: number) => `2023-${String(number).padStart(3, '0')}.md`;
const textOf = (number: number) =>
  `# 周刊 #${number}：第 ${number} 期\n\n## 文章\n\n1. [标题 ${number}](https://example.org/${number})\n\n微软发布了新的运行时，谈到线程池的大小。\n`;
const files = {
  ...Object.fromEntries(
    Array.from({ length: issues }, (_, at) => [nameOf(at + 1), textOf(at + 1)] as const),
  ),
  '2024-001.md':
    '# Weekly #31: Trust\n\n## Tools\n\n1. [<img src=x onerror=alert(1)>](https://example.org/x)\n\nA trusted needle.\n',
};

describe('the search of a library', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  const field = () => page.getByRole('combobox', { name: 'Search the library' });
  const results = () => page.getByRole('listbox', { name: 'Search results' });
  const onDisk = (number: number) =>
    readFile(join(launched.workspace.library, nameOf(number)), 'utf8');

  beforeAll(async () => {
    launched = await launchApp({ files });
    page = launched.page;
    await editor().waitFor();
  });
  afterAll(() => launched.close());

  test('finds Chinese words while one types, and leads to the line', async () => {
    await page.keyboard.press('Control+Shift+F');
    await field().fill('线程池');
    await page.getByText('Found in 30 issues').waitFor();
    const rows = results().getByRole('option');
    await expect.poll(() => rows.count()).toBe(20);
    await page.getByRole('button', { name: 'Show more issues' }).click();
    await expect.poll(() => rows.count()).toBe(issues);
    await field().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Status bar' }).getByText('Ln 7').waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('线程池');
  });

  test('comes back with its results, recalls queries and goes with Escape', async () => {
    await page.keyboard.press('Control+Shift+F');
    await results().waitFor();
    await field().fill('rust');
    await page.getByText('Found in 1 issue').waitFor();
    await field().fill('');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => field().inputValue()).toBe('线程池');
    await page.keyboard.press('Escape');
    await editor().waitFor();
    await expect.poll(() => field().count()).toBe(0);
  });

  test('goes to a line of a text from the list of issues', async () => {
    await page.keyboard.press('Control+p');
    await focusIn(page.getByRole('dialog', { name: 'Go to issue' }));
    const list = page.getByRole('listbox', { name: 'Issues' }).last();
    await page.keyboard.insertText('runtime nowhere');
    await page.getByText('runtime nowhere').first().waitFor();
    await expect.poll(() => page.getByText('In the texts').count()).toBe(0);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('trusted needle');
    await list.getByText('In the texts').waitFor();
    await list.getByRole('option', { name: /#31 Trust/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Status bar' }).getByText('Ln 7').waitFor();
    // The issue shown before stood in line 7 as well.
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('trusted');
  });

  test('shows what a text holds as text only', async () => {
    await page.keyboard.press('Control+Shift+F');
    await field().fill('onerror');
    await results().getByText('<img src=x onerror=alert(1)>', { exact: false }).waitFor();
    expect(await page.locator('search img').count()).toBe(0);
  });

  test('finds within a second what another program writes', async () => {
    await field().fill('从外面写来');
    await page.getByText('Nothing found').first().waitFor();
    writeFileSync(
      join(launched.workspace.library, '2022-001.md'),
      '# 外面\n\n从外面写来的一行。\n',
    );
    const found = page.getByText('Found in 1 issue');
    await found.waitFor({ timeout: 5000 });
    await expect.poll(() => found.count()).toBe(1);
  });

  test('narrows by chips that say how much stays', async () => {
    await field().fill('example.org');
    await page.getByText('Found in 31 issues').waitFor();
    await page.getByRole('button', { name: 'Tools 1 issue' }).click();
    await page.getByText('Found in 1 issue').waitFor();
    await expect.poll(() => field().inputValue()).toBe('example.org section:Tools');
    await page.getByRole('button', { name: 'Tools, chosen' }).click();
    await page.getByText('Found in 31 issues').waitFor();
  });

  test('has nothing that other eyes or hands would stumble over', async () => {
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Replace across issues' }).click();
    await field().fill('线程池');
    await page.getByRole('region', { name: 'Changes to be made' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('replaces in thirty issues and takes it back as one step', async () => {
    await page.getByRole('textbox', { name: 'Replace with' }).fill('执行器');
    await page.getByRole('button', { name: 'Replace 30 in 30 issues' }).click();
    await page.getByText('Replaced 30 in 30 issues.').waitFor();
    for (let number = 1; number <= issues; number += 1) {
      expect(await onDisk(number)).toBe(textOf(number).replace('线程池', '执行器'));
    }
    await page.getByText('Nothing found').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The replacement was taken back in 30 issues.').waitFor();
    for (let number = 1; number <= issues; number += 1) {
      expect(await onDisk(number)).toBe(textOf(number));
    }
  });

  test('leaves what is not ticked', async () => {
    await page.getByText('Found in 30 issues').waitFor();
    const box = page.getByRole('checkbox', { name: /^#7 / });
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Replace 29 in 29 issues' }).click();
    await page.getByText('Replaced 29 in 29 issues.').waitFor();
    expect([await onDisk(7), await onDisk(8)]).toEqual([
      textOf(7),
      textOf(8).replace('线程池', '执行器'),
    ]);
    // The preview of the hostile issue asks the library for a picture x that it does not have.
    expect(launched.pageErrors.filter((error) => !error.includes('404'))).toEqual([]);
  });
});
