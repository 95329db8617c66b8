import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { editorText } from '../support/editor-text.ts';
import { focusIn } from '../support/focus-in.ts';
import { corpusIssues, ownIssues, type CorpusIssue } from '../support/corpus.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { ownPictures } from '../support/own-pictures.ts';
import { sample } from '../support/thorough.ts';

const real = corpusIssues('opening every issue in the window').filter(
  ({ name }) => !name.includes('/'),
);
/** Our own issues and the real ones at hand, in the real window: each opens, shows, takes an edit and loses no byte. */
const issues = [...ownIssues(), ...sample(real, 12)];

/** Shorter outlines are drawn as a whole (`outline-virtualizer.tsx`). */
const mostRowsDrawn = 300;

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a library of many newsletters', () => {
  let launched: LaunchedApp;
  let page: Page;
  let outline: Locator;

  beforeAll(async () => {
    const files = Object.fromEntries(issues.map(({ name, bytes }) => [name, bytes]));
    launched = await launchApp({ files: { ...files, ...ownPictures } });
    page = launched.page;
    outline = page.getByRole('treegrid', { name: 'Outline' });
    await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
  });
  afterAll(() => launched.close());

  async function open({ name, text }: CorpusIssue): Promise<void> {
    await page.keyboard.press('Control+p');
    await focusIn(page.getByRole('dialog', { name: 'Go to issue' }));
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Two issues can have outlines of one length.
    await expect.poll(async () => (await editorText(page)) === text).toBe(true);
  }

  async function has(rows: number): Promise<void> {
    await expect.poll(() => outline.locator('.outline-box').count()).toBe(rows);
  }

  /** Of a long outline only what is in sight is drawn: its last row, once somebody goes there. */
  async function endsWith(items: number): Promise<void> {
    await outline.getByRole('row').first().focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('End');
        return outline.getByRole('row').last().getAttribute('aria-posinset');
      })
      .toBe(String(items));
  }

  test.each(issues)('$name', async (issue) => {
    await open(issue);
    const model = parseIssue(issue.text, { fileName: issue.name });
    const rows = model.sections.reduce((sum, { items }) => sum + 1 + items.length, 0);
    await (rows <= mostRowsDrawn ? has(rows) : endsWith(model.sections.at(-1)?.items.length ?? 0));
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+s');
    const saved = page
      .getByRole('group', { name: 'Status bar' })
      .getByText('Saved', { exact: true });
    await saved.waitFor();
    const path = join(launched.workspace.library, issue.name);
    expect(hash(await readFile(path))).toBe(hash(Buffer.concat([issue.bytes, Buffer.from('x')])));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await saved.waitFor();
    expect(hash(await readFile(path))).toBe(hash(issue.bytes));
  });

  test('nothing else was written into the library, and the window had no errors', async () => {
    const found = await readdir(launched.workspace.library, { recursive: true });
    const given = [...issues.map(({ name }) => name), 'assets', ...Object.keys(ownPictures)];
    expect(found.toSorted()).toEqual(given.toSorted());
    expect(launched.pageErrors).toEqual([]);
  });
});
