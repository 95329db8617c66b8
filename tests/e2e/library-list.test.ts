import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const seasons = 12;
const dayOf = (number: number) =>
  new Date(Date.UTC(2024, 0, 1) + number * 7 * 86_400_000).toISOString().slice(0, 10);
const nameOf = (number: number) => `${dayOf(number)}-weekly.md`;
const en = (number: number) =>
  `# Field Notes #${number}: Issue ${number} (${dayOf(number)})\n\nA letter in words enough to tell its language from others.\n\nShared 9 articles, 9 projects\n\n## Articles\n\n1. [One of ${number}](https://e.example/${number}/1)\n\n2. [Two of ${number}](https://e.example/${number}/2)\n\n## Projects\n\n1. [A project](https://e.example/${number}/3)\n`;
const zh = (number: number) =>
  `# 田野笔记 #${number}：第 ${number} 期（${dayOf(number)}）\n\n这里有足够多的汉字，可以看出用的是哪一种语言。\n\n## 文章\n\n1、[第一篇](https://e.example/${number}/1)\n`;
const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
const files = {
  'galley.yaml': `season:\n  length: ${seasons}\n`,
  ...Object.fromEntries(numbers.map((number) => [nameOf(number), en(number)])),
  ...Object.fromEntries([59, 60].map((number) => [`zh/${nameOf(number)}`, zh(number)])),
};

describe('the list of a library', () => {
  let workspace: Workspace;
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  const path = (name: string) => join(workspace.library, name);
  const options = () => page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
  const row = (number: number) =>
    options()
      .filter({ hasText: `Issue ${number}` })
      .first();
  const text = () => page.getByRole('textbox', { name: 'Issue Markdown' }).textContent();
  const toast = (words: string | RegExp) =>
    page.getByRole('alertdialog').filter({ hasText: words });
  const onDisk = () => readdirSync(workspace.library).filter((name) => name.endsWith('.md'));

  async function start(): Promise<void> {
    launched = await launchApp({ workspace });
    page = launched.page;
    await page.locator('[data-part]').first().waitFor();
  }
  async function runCommand(name: string): Promise<void> {
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).first().click();
  }

  beforeAll(async () => {
    workspace = await makeWorkspace(files);
    await start();
  });
  afterAll(async () => {
    await launched.close();
    await workspace.remove();
  });

  test('stands under its seasons, which close and open', async () => {
    const heading = page.locator('.group-heading').filter({ hasText: 'Season 5' });
    await expect.poll(() => heading.textContent()).toBe('Season 5#49–6012');
    await heading.click();
    const closed = page.getByRole('option', { name: 'Season 5, 12 issues, closed' });
    await closed.waitFor();
    await closed.focus();
    await page.keyboard.press('Enter');
    await row(60).waitFor();
    await runCommand('Group the list by year');
    await page.locator('.group-heading').filter({ hasText: '2025' }).first().waitFor();
    await runCommand('Group the list by season');
  });

  test('is narrowed by chips that count what would be left', async () => {
    const chip = (name: string) => page.getByRole('button', { name, exact: true });
    await chip('Published, 59 issues').waitFor();
    await chip('中文, 2 issues').click();
    await expect.poll(() => options().count()).toBe(2);
    await chip('Published, 1 issue').click();
    await expect.poll(() => options().count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search issues' }).fill('nothing of the kind');
    await page.getByText('No issue passes the filters.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await row(60).waitFor();
  });

  test('a status is changed in its menu and kept in status.yaml for all files of the issue', async () => {
    await row(60).click();
    await row(60).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Scheduled' }).click();
    await toast('#60 is now: Scheduled').waitFor();
    expect(readFileSync(path('status.yaml'), 'utf8')).toBe(
      `${nameOf(60)}:\n  status: scheduled\nzh/${nameOf(60)}:\n  status: scheduled\n`,
    );
    await expect.poll(() => row(60).textContent()).toContain('Scheduled');
  });

  test('several are chosen by keyboard, changed together, and that is one step to undo', async () => {
    await row(58).click();
    await expect.poll(text).toContain('Issue 58');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await row(54).click({ modifiers: ['Control'] });
    await runCommand('Status: draft');
    await toast('4 issues are now: Draft').waitFor();
    for (const number of [58, 57, 56, 54])
      await expect.poll(() => row(number).textContent()).toContain('Draft');
    await expect.poll(() => row(55).textContent()).toContain('Published');
    await row(58).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => row(57).textContent()).toContain('Published');
    expect(readFileSync(path('status.yaml'), 'utf8')).not.toContain('draft');
  });

  test('several go to the trash and come back', async () => {
    await row(58).click();
    await row(55).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Delete');
    await toast('4 issues were moved to the trash').waitFor();
    expect(onDisk()).toHaveLength(56);
    await expect.poll(text).toContain('Issue 54');
    await toast('4 issues were moved').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onDisk().length).toBe(60);
    expect(readFileSync(path(nameOf(57)), 'utf8')).toBe(en(57));
    await row(57).waitFor();
  });

  test('an issue is renamed with its twin, and its status and versions go along', async () => {
    await row(60).click();
    await expect.poll(text).toContain('Issue 60');
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: /^Rename/ });
    const field = dialog.getByRole('textbox', { name: 'New name' });
    await field.fill(nameOf(59).replace('.md', ''));
    await dialog.getByText('There is already a file').waitFor();
    await field.fill(`${dayOf(60)}-notes`);
    await page.keyboard.press('Enter');
    await toast('2 files were renamed').waitFor();
    expect(existsSync(path(nameOf(60)))).toBe(false);
    expect(readFileSync(path(`zh/${dayOf(60)}-notes.md`), 'utf8')).toBe(zh(60));
    expect(readFileSync(path('status.yaml'), 'utf8')).toContain(`${dayOf(60)}-notes.md:\n`);
    await expect.poll(() => row(60).locator('[data-part]').allTextContents()).toEqual(['EN', '中']);
    await toast('2 files were renamed').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => existsSync(path(`zh/${nameOf(60)}`))).toBe(true);
    await expect
      .poll(() => readFileSync(path('status.yaml'), 'utf8'))
      .toContain(`${nameOf(60)}:\n  status: sched`);
  });

  test('an issue is duplicated as the next one, and as a copy of its own', async () => {
    await row(60).click();
    await expect.poll(text).toContain('Issue 60');
    await runCommand('Duplicate as the next issue');
    await toast(nameOf(61)).waitFor();
    expect(readFileSync(path(nameOf(61)), 'utf8')).toBe(
      en(60).replace('#60: Issue 60', '#61: Issue 61').replace(dayOf(60), dayOf(61)),
    );
    expect(existsSync(path(`zh/${nameOf(61)}`))).toBe(true);
    await toast(nameOf(61)).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => existsSync(path(nameOf(61)))).toBe(false);
    await row(59).click();
    await expect.poll(text).toContain('Issue 59');
    await runCommand('Duplicate as a copy');
    const copy = nameOf(59).replace('.md', '-copy.md');
    await toast(copy).waitFor();
    expect(readFileSync(path(copy), 'utf8')).toBe(en(59));
    await expect.poll(() => options().filter({ hasText: 'Issue 59' }).count()).toBe(2);
  });

  test('the counts line is brought up to date, as one step', async () => {
    await row(60).click();
    await expect.poll(text).toContain('Issue 60');
    await page.getByRole('button', { name: /facts of this issue/ }).click();
    const facts = page.getByRole('dialog', { name: 'Facts of this issue' });
    await facts.getByText('Reading time').waitFor();
    await facts.getByRole('button', { name: 'Bring the counts line up to date' }).click();
    await expect.poll(text).toContain('Shared 2 articles, 1 project');
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(text).toContain('Shared 9 articles, 9 projects');
  });

  test('statuses and grouping are as they were after a restart', async () => {
    await page.locator('.group-heading').filter({ hasText: 'Season 4' }).click();
    await launched.close();
    await start();
    await expect.poll(() => row(60).textContent()).toContain('Scheduled');
    await page.getByRole('option', { name: /^Season 4, 12 issues/ }).waitFor();
    expect(launched.pageErrors).toEqual([]);
  });
});
