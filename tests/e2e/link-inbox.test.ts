import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { focusIn } from '../support/focus-in.ts';
import { callFrom } from '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const issue = (number: number, date: string, tool: string) =>
  `# Weekly #${number}: Title ${number} (${date})\n\n## 🦄 Articles\n\n1. [Old ${number}](https://old.example/${number})\n\nWords.\n\n## 🐿️ Projects\n\n1. [Tool](${tool})\n\nWords on it.\n`;
const files = {
  '2026-08-07.md': issue(7, '2026-08-07', 'https://github.com/Owner/Repo'),
  '2026-08-14.md': issue(8, '2026-08-14', 'https://github.com/other/tool'),
  '2026-08-21.md': issue(9, '2026-08-21', 'https://github.com/third/one'),
};
const links = [
  { url: 'https://one.example/a', title: 'Article *one*', source: 'News' },
  { url: 'http://www.github.com/owner/repo/?utm_source=w', title: 'Sent one', source: 'News' },
  { url: 'https://github.com/new/lib', title: 'new/lib', source: 'paste', note: 'A new library.' },
  { url: 'https://two.example/b', title: 'Article two', source: 'News', section: 'Projects' },
  { url: 'https://three.example/naming-things', source: 'News' },
  { url: 'https://four.example/d', title: 'Article four', source: 'paste' },
];

/** Other work on the machine may hold the window up. */
const patience = { timeout: 20_000 };

describe('the link inbox', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];

  const region = () => page.getByRole('region', { name: 'Link inbox' });
  const grid = () => region().getByRole('grid', { name: 'Link inbox' });
  const rows = () => grid().locator('.triage-row');
  const titles = () => grid().locator('.triage-row-title').allInnerTexts();
  const said = (words: string) => page.getByTestId('announcer').getByText(words).waitFor();
  /** The row itself: the list, or the whole page, would have a title in it too. */
  const focused = () =>
    page.evaluate(() => document.querySelector('.triage-row:focus .triage-row-title')?.textContent);
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const progress = () => region().locator('.triage-progress-words').innerText();
  const text = async () => {
    await page.keyboard.press('Control+s');
    await page.getByRole('group', { name: 'Status bar' }).getByText('Saved').waitFor();
    return readFile(join(launched.workspace.library, '2026-08-21.md'), 'utf8');
  };
  const items = async () =>
    parseIssue(await text()).sections.map((section) =>
      section.items.map(({ number, title }) => `${number} ${title}`),
    );

  beforeAll(async () => {
    launched = await launchApp({ files });
    page = launched.page;
    await page.getByRole('row', { name: 'Old 9' }).waitFor();
    await callFrom(page, 'inbox.add', { links });
    await page.getByRole('button', { name: 'Link inbox, 6 links to decide' }).waitFor();
    await page.keyboard.press('Control+Shift+l');
    await grid().waitFor();
  });
  afterAll(() => launched.close());

  test('has its candidates by source, with what is known of them, and the focus', async () => {
    await expect
      .poll(titles)
      .toEqual([
        'Article *one*',
        'Sent one',
        'Article two',
        'Naming things',
        'new/lib',
        'Article four',
      ]);
    await expect.poll(focused, patience).toBe('Article *one*');
    await expect.poll(progress).toBe('0 of 6 decided, 0 kept');
    await rows().filter({ hasText: 'sent in #7' }).getByText('Sent one').waitFor();
    await rows().filter({ hasText: 'new/lib' }).getByText('🐿️ Projects').waitFor();
    await rows().filter({ hasText: 'Article two' }).getByText('🐿️ Projects').waitFor();
    await expect
      .poll(() =>
        grid()
          .getByRole('row', { name: /Sent one.*Sent in #7/ })
          .count(),
      )
      .toBe(1);
  });

  test('keeps, skips and puts off by single keys, and undoes each', async () => {
    await press('Enter');
    await said('Kept in 🦄 Articles, item 2');
    await expect.poll(focused, patience).toBe('Sent one');
    await press('x');
    await said('Skipped');
    await press('y');
    await said('Kept in 🐿️ Projects, item 2');
    await press('l');
    await said('Put off to the next issue');
    await expect.poll(progress).toBe('4 of 6 decided, 2 kept');
    await expect.poll(titles, patience).toEqual(['new/lib', 'Article four', 'Naming things']);
    expect(await items()).toEqual([
      ['1 Old 9', '2 Article *one*'],
      ['1 Tool', '2 Article two'],
    ]);
    await press('u', 'u');
    await said('Undone');
    expect((await items())[1]).toEqual(['1 Tool']);
    await expect.poll(focused, patience).toBe('Article two');
    await press('u', 'u');
    expect(await text()).toBe(files['2026-08-21.md']);
    await expect.poll(progress).toBe('0 of 6 decided, 0 kept');
    await expect.poll(focused, patience).toBe('Article *one*');
  });

  test('undo in the editor brings the entry back, and redo takes it again', async () => {
    await press('Enter');
    await said('Kept in');
    await press('Control+z');
    await said('1 link is to be decided again');
    await expect.poll(progress, patience).toBe('0 of 6 decided, 0 kept');
    await press('Control+y');
    await said('1 link kept');
    await expect.poll(progress, patience).toBe('1 of 6 decided, 1 kept');
    await press('Control+z');
    await expect.poll(progress, patience).toBe('0 of 6 decided, 0 kept');
  });

  test('takes a section by typing or by its number, a title and a note', async () => {
    await press('Home', 's');
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /Projects/ })
      .waitFor();
    await focusIn(page.getByRole('dialog'));
    await page.keyboard.type('proj');
    await press('Enter');
    await expect.poll(focused, patience).toBe('Article *one*');
    const row = rows().filter({ hasText: 'one.example/a' });
    await row.getByText('🐿️ Projects').waitFor();
    await press('1');
    await row.getByText('🦄 Articles').waitFor();
    await press('t');
    await page.keyboard.type('Renamed');
    await press('Enter');
    await expect.poll(focused, patience).toBe('Renamed');
    await press('n');
    await page.keyboard.type('Why it matters.');
    await press('Escape', 'n');
    await page.keyboard.type('Worth an hour.');
    await press('Enter');
    await row.getByText('Worth an hour.').waitFor();
    await expect.poll(() => row.getByText('Why it matters.').count()).toBe(0);
    await press('Enter');
    await said('Kept in 🦄 Articles, item 2');
    expect(await text()).toContain('2. [Renamed](https://one.example/a)\n\nWorth an hour.\n');
  });

  test('several at once, and what was skipped comes back', async () => {
    await press('Home', 'Shift+ArrowDown', 'Shift+J');
    await region().getByText('3 selected').waitFor();
    await press('x');
    await said('3 links skipped');
    await expect.poll(titles, patience).toEqual(['new/lib', 'Article four']);
    await region().getByRole('radio', { name: 'Skipped 3' }).press('Space');
    await grid().getByText('Sent one').waitFor();
    await rows().filter({ hasText: 'Naming things' }).focus();
    await press('r');
    await said('1 link is to be decided again');
    await region().getByRole('radio', { name: 'To decide 3' }).press('Space');
    await expect.poll(titles, patience).toEqual(['Naming things', 'new/lib', 'Article four']);
  });

  test('filters by words, and Escape leads out', async () => {
    await rows().first().focus();
    await press('/');
    await page.keyboard.type('four.example');
    await expect.poll(titles, patience).toEqual(['Article four']);
    await press('Enter');
    await expect.poll(focused, patience).toBe('Article four');
    await press('Escape');
    await expect.poll(titles, patience).toHaveLength(3);
    await press('Escape');
    await region().waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null))
      .toBe(true);
  });

  test('one key opens the issue that sent a link; the inbox returns to the one being made', async () => {
    await press('Control+Shift+l');
    await region().getByRole('radio', { name: 'Skipped 2' }).press('Space');
    await rows().filter({ hasText: 'Sent one' }).focus();
    await press('r');
    await region()
      .getByRole('radio', { name: /To decide/ })
      .press('Space');
    await rows().filter({ hasText: 'Sent one' }).focus();
    await rows().filter({ hasText: 'Sent one' }).getByText('sent in #7').waitFor();
    await press('e');
    await region().waitFor({ state: 'detached' });
    await page.locator('.header-issue').getByText('Title 7').waitFor();
    await press('Control+Shift+l');
    await region()
      .getByRole('button', { name: /Kept links go into #9/ })
      .waitFor();
    await expect.poll(titles).toContain('Sent one');
  });

  test('what was put off comes back with another issue, and an item is never written twice', async () => {
    await rows().filter({ hasText: 'Article four' }).focus();
    await press('l');
    await said('Put off to the next issue');
    await grid().getByText('Later: these come back').waitFor();
    await press('Tab');
    await region()
      .getByRole('button', { name: /Kept links go into #9/ })
      .press('Enter');
    await focusIn(page.getByRole('dialog'));
    await page.keyboard.type('8');
    await press('Enter');
    await region()
      .getByRole('button', { name: /Kept links go into #8/ })
      .waitFor();
    await expect.poll(() => grid().getByText('Later: these come back').count(), patience).toBe(0);
    await callFrom(page, 'inbox.add', {
      links: [{ url: 'http://old.example/8/', title: 'There already', source: 'paste' }],
    });
    const row = rows().filter({ hasText: 'There already' });
    await row.getByText('in this issue').waitFor();
    await row.focus();
    await press('Enter');
    await said('It is in 🦄 Articles already, item 1');
    expect(launched.pageErrors).toEqual([]);
  });
});
