import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { earlyFile, issueFile, itemLinks, master, weekFiles } from './release-week.library.ts';

const notice = 'snippets/digest-notice.md';
const patience = { timeout: 15_000 } as const;

/**
 * A curator's release day in the real window: one bilingual master goes to nine channels, the paid
 * letter's address comes back into every digest, what must not go out is refused, and after a correction
 * exactly the channels are stale that it touches.
 */
describe('the week', () => {
  let workspace: Workspace;
  let launched: LaunchedApp;
  let page: Page;
  let desk: Locator;

  const row = (channel: string) =>
    desk
      .getByRole('listitem')
      .filter({ has: page.locator('.desk-row-name', { hasText: new RegExp(`^${channel}$`) }) });
  const states = async () => {
    const rows = await desk.locator('.desk-row').all();
    const pairs = await Promise.all(
      rows.map(async (each) => [
        await each.locator('.desk-row-name').innerText(),
        await each.locator('.desk-state-word').innerText(),
      ]),
    );
    return Object.fromEntries(pairs) as Record<string, string>;
  };
  const expectStates = async (wanted: Record<string, string>) => {
    await expect.poll(states, patience).toEqual(wanted);
  };
  const expectState = async (channel: string, wanted: string) => {
    await expect.poll(async () => (await states())[channel], patience).toBe(wanted);
  };
  const inLibrary = (...path: string[]) => join(workspace.library, ...path);
  const exported = (channel: string, ...path: string[]) =>
    readFile(join(workspace.exports, channel, ...path), 'utf8');
  /** Replaces a text of the editor that stands there once. */
  const retype = async (before: string, after: string) => {
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await editor.focus();
    await page.keyboard.press('Control+h');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill(before);
    await page.getByRole('textbox', { name: 'Replace with', exact: true }).fill(after);
    await page.getByRole('button', { name: 'Replace all', exact: true }).click();
    await page.keyboard.press('Escape');
  };
  const openDesk = async () => {
    desk = page.getByRole('region', { name: 'Release desk' });
    if (!(await desk.isVisible())) await page.keyboard.press('Control+Shift+e');
    await desk.getByRole('list', { name: 'Channels' }).waitFor();
  };
  const start = async () => {
    launched = await launchApp({ workspace });
    page = launched.page;
    await page
      .getByRole('row', { name: /flame graph/ })
      .or(page.locator('.desk'))
      .first()
      .waitFor();
    await openDesk();
  };

  beforeAll(async () => {
    workspace = await makeWorkspace(weekFiles);
    await start();
  });
  afterAll(async () => {
    await launched.close();
    await workspace.remove();
  });

  test('every digest waits for the address of the paid letter', async () => {
    await expectStates({
      'paid-zh': 'to do',
      'blog-zh': 'held back',
      'blog-en': 'held back',
      'github-zh': 'held back',
      'github-en': 'held back',
      'letter-en': 'held back',
      'telegram-zh': 'held back',
      'wechat-zh': 'held back',
      'x-zh': 'to do',
    });
    const awaits = row('blog-zh').getByRole('button', { name: 'Enter the address of paid-zh' });
    await awaits.click();
    await expect.poll(() => page.getByLabel('Address at paid-zh').evaluate(isFocused)).toBe(true);
  });

  test('the paid letter is copied part by part, and its address fills every digest', async () => {
    const paid = row('paid-zh');
    await paid.getByRole('button', { name: 'Copy title' }).click();
    await paid.getByRole('button', { name: 'title, copied' }).waitFor();
    expect((await readClipboard(launched.app)).text).toContain('田野笔记 #159：结构化并发');
    await paid.getByRole('button', { name: 'Copy body' }).click();
    await paid.getByRole('button', { name: 'body, copied' }).waitFor();
    const { html } = await readClipboard(launched.app);
    for (const link of itemLinks) expect(html).toContain(link);
    expect(html).not.toContain('How to read');
    await expect.poll(async () => (await states())['paid-zh']).toBe('copied');

    await page.getByLabel('Address at paid-zh').fill('nowhere');
    await page.keyboard.press('Enter');
    await page.getByText('“nowhere” is no web address').waitFor();
    await page.getByLabel('Address at paid-zh').fill('https://letter.example/p/159');
    await page.keyboard.press('Enter');
    await page
      .locator('[aria-live=polite]')
      .getByText(/^Ready now: blog-zh, blog-en/)
      .waitFor();
    await expectStates({
      'paid-zh': 'live',
      'blog-zh': 'to do',
      'blog-en': 'to do',
      'github-zh': 'to do',
      'github-en': 'to do',
      'letter-en': 'to do',
      'telegram-zh': 'to do',
      'wechat-zh': 'to do',
      'x-zh': 'to do',
    });
  });

  test('18 July: a digest that carries its items’ links is refused, whatever is clicked', async () => {
    // Somebody has saved the whole list under the name of the notice.
    const list = itemLinks
      .map((link, index) => `${index + 1}. [Read it here](${link})`)
      .join('\n\n');
    await writeFile(inLibrary(notice), `${weekFiles[notice] ?? ''}\n${list}\n`);
    await expectState('blog-zh', 'held back');
    for (const channel of ['blog-en', 'github-zh', 'letter-en', 'telegram-zh', 'wechat-zh']) {
      await expectState(channel, 'held back');
    }
    await expect
      .poll(() => row('blog-zh').innerText())
      .toMatch(/links of 4 items.*https:\/\/one\.example/su);
    await expect
      .poll(() =>
        row('blog-zh')
          .getByRole('button', { name: /^Export/ })
          .isDisabled(),
      )
      .toBe(true);
    await page.getByRole('button', { name: 'Export all' }).click();
    await page.getByText(/^0 channels written\./).waitFor();
    expect(await readdir(workspace.exports)).not.toContain('blog-zh');
    await writeFile(inLibrary(notice), weekFiles[notice] ?? '');
    await expectState('blog-zh', 'to do');
    await expectState('wechat-zh', 'to do');
  });

  test('an embargoed full edition is refused; the setting is undone in the window', async () => {
    await setEdition('blog-zh', 'full');
    await expectState('blog-zh', 'held back');
    await expect.poll(() => row('blog-zh').innerText()).toContain('when issue 209 is out');
    await setEdition('blog-zh', 'digest');
    await expectState('blog-zh', 'to do');
    const yaml = await readFile(inLibrary('galley.yaml'), 'utf8');
    expect(yaml).toBe(weekFiles['galley.yaml']);
  });

  test('everything goes out', async () => {
    await page.getByRole('button', { name: 'Export all' }).click();
    await page.getByText(/^4 channels written\./).waitFor();
    for (const channel of ['letter-en', 'telegram-zh', 'wechat-zh', 'x-zh']) {
      const strip = row(channel).getByRole('group');
      for (
        let left = await strip.getByRole('button', { name: /^Copy/ }).count();
        left > 0;
        left -= 1
      ) {
        await strip.getByRole('button', { name: /^Copy/ }).first().click();
        await expect
          .poll(() => strip.getByRole('button', { name: /^Copy/ }).count())
          .toBe(left - 1);
      }
    }
    await expectStates({
      'paid-zh': 'live',
      'blog-zh': 'written',
      'blog-en': 'written',
      'github-zh': 'written',
      'github-en': 'written',
      'letter-en': 'copied',
      'telegram-zh': 'copied',
      'wechat-zh': 'copied',
      'x-zh': 'copied',
    });
    await desk.getByText('Everything is out.').waitFor();
    const zh = await exported('blog-zh', issueFile);
    const en = await exported('blog-en', issueFile);
    expect(zh).toContain('① 如何读火焰图');
    expect(en).toContain('① How to read a flame graph');
    for (const text of [zh, en]) {
      expect(text).toContain('https://letter.example/p/159');
      expect(text).not.toMatch(/\{\{|---\w|火焰图讲的/);
      for (const link of itemLinks) expect(text).not.toContain(link);
    }
    expect(await exported('github-zh', 'docs', issueFile)).toContain('如何读火焰图');
    expect(await exported('github-en', 'docs', 'en', issueFile)).toContain('flame graph');
  });

  test('the address known in advance is offered; the issue of a year ago goes public', async () => {
    await expect
      .poll(() => page.getByLabel('Address at blog-zh').inputValue())
      .toBe(`https://notes.example/posts/${issueFile.replace('.md', '')}`);
    await row('blog-zh').getByRole('button', { name: 'blog-zh is live there' }).click();
    await expectState('blog-zh', 'live');
    await desk.getByRole('button', { name: 'Release #109 in full' }).click();
    await desk.getByText('#109 is public in full.').waitFor();
    expect(await exported('blog-zh', earlyFile)).toContain('旧文的介绍');
    expect(await exported('blog-en', earlyFile)).toContain('https://old.example/fire');
  });

  test('a correction makes exactly those stale that it touches', async () => {
    await retype('一个作用域管住所有任务。', '一个作用域，管住其中所有任务。');
    const before = await states();
    await expect.poll(states, patience).toEqual({ ...before, 'paid-zh': 'stale' });
    await row('paid-zh').getByRole('button', { name: 'title, copied' }).waitFor();
    await row('paid-zh').getByRole('button', { name: 'Copy body' }).waitFor();
    await retype('Structured concurrency, a start', 'Structured concurrency, a beginning');
    await expectStates({
      'paid-zh': 'stale',
      'blog-zh': 'live',
      'blog-en': 'stale',
      'github-zh': 'written',
      'github-en': 'stale',
      'letter-en': 'stale',
      'telegram-zh': 'copied',
      'wechat-zh': 'copied',
      'x-zh': 'copied',
    });
    await page.getByRole('button', { name: 'Release, 4 channels are stale' }).waitFor();
  });

  test('a restart keeps ticks and states', async () => {
    await page.keyboard.press('Control+s');
    await page
      .getByRole('group', { name: 'Status bar' })
      .getByText('Saved', { exact: true })
      .waitFor();
    const before = await states();
    const ticks = await desk.locator('[data-copied]').count();
    expect(launched.pageErrors).toEqual([]);
    await launched.close();
    await start();
    await expectStates(before);
    await expect.poll(() => desk.locator('[data-copied]').count()).toBe(ticks);
    await row('blog-en').getByRole('button', { name: 'Export to blog-en again' }).click();
    await expectState('blog-en', 'written');
    expect(await exported('blog-en', issueFile)).toContain('a beginning');
    expect(launched.pageErrors).toEqual([]);
  });

  test('only what the day needed was written into the library', async () => {
    const names = await readdir(workspace.library);
    expect(names.toSorted()).toEqual(
      [earlyFile, issueFile, 'galley.yaml', 'snippets', 'status.yaml'].toSorted(),
    );
    expect(await readFile(inLibrary(earlyFile), 'utf8')).toBe(weekFiles[earlyFile]);
    expect(await readFile(inLibrary(issueFile), 'utf8')).not.toBe(master);
    const status = await readFile(inLibrary('status.yaml'), 'utf8');
    expect(status).toContain('address: https://letter.example/p/159');
    expect(status).toContain('edition: full');
  });

  async function setEdition(channel: string, edition: string): Promise<void> {
    await row(channel)
      .getByRole('button', { name: `More for ${channel}` })
      .click();
    await page.getByRole('menuitem', { name: 'Channel settings…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Edition$/ }).click();
    await page.getByRole('option', { name: edition, exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}
