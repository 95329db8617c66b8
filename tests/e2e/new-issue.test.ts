import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focusIn } from '../support/focus-in.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openLibrary } from '../support/open-library.ts';
import { dateOf, letter, letters } from '../unit/issue/new-issue/support.ts';

type Page = LaunchedApp['page'];

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Issue Markdown' });

async function titleIsSelected(page: Page): Promise<void> {
  await focusIn(editorOf(page));
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('TK');
}

describe('a new issue', () => {
  let launched: LaunchedApp;
  let page: Page;

  const fileOf = (number: number) =>
    readFile(join(launched.workspace.library, `${dateOf(number)}-letter.md`), 'utf8');

  beforeAll(async () => {
    launched = await launchApp({
      files: { ...letters(3, 9), [`assets/${dateOf(9)}_ship.png`]: pixel },
    });
    page = launched.page;
    await editorOf(page).waitFor();
  });
  afterAll(() => launched.close());

  test('Ctrl+N writes it from the last one and opens it', async () => {
    await page.keyboard.press('Control+n');
    await page
      .getByRole('alertdialog')
      .getByText(`“${dateOf(10)}-letter.md” was started from “${dateOf(9)}-letter.md”.`)
      .waitFor();
    const first = page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first();
    await expect.poll(() => first.innerText()).toContain('#10');
    await expect
      .poll(() => fileOf(10))
      .toContain(`title: 'Harbour Letter #10: TK'\npubDate: ${dateOf(10)}`);
    await expect.poll(() => fileOf(9)).toBe(letter(9));
  });

  test('the title is selected: typing writes it', async () => {
    await titleIsSelected(page);
    await page.keyboard.type('Spring tide');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: /#10\s*Spring tide/ }).waitFor();
    await page
      .getByRole('group', { name: 'Status bar' })
      .getByText('Saved', { exact: true })
      .waitFor();
    await expect.poll(() => fileOf(10)).toContain("title: 'Harbour Letter #10: Spring tide'");
  });

  test('the outline has its sections, without items but for the subscribe block', async () => {
    const outline = page.getByRole('treegrid', { name: 'Outline' });
    const titles = () => outline.locator('.outline-title').allInnerTexts();
    await expect
      .poll(async () => (await titles()).map((title) => title.trim()))
      .toEqual([
        expect.stringContaining('Arrivals'),
        expect.stringContaining('Departures'),
        expect.stringContaining('Subscribe'),
        'Website',
        'Email',
      ]);
  });

  test('the button starts the one after that, from what was typed last', async () => {
    await editorOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('- [Radio](https://harbour.example/radio): on channel 16.\n');
    await page.getByRole('button', { name: 'New issue' }).click();
    await page.getByRole('heading', { level: 1, name: /#11/ }).waitFor();
    await expect.poll(() => fileOf(10)).toContain('on channel 16');
    await expect.poll(() => fileOf(11)).toContain('on channel 16');
    expect(launched.pageErrors).toEqual([]);
  });

  test('a file that is there is not written over', async () => {
    const name = `${dateOf(10)}-letter.md`;
    const files = { ...letters(8, 9), [`${dateOf(9)}-letter.md`]: letter(9), [name]: '' };
    // An empty file has no number; its date alone does not make it the last issue.
    const library = await openLibrary(launched, files);
    await editorOf(page).waitFor();
    await page.keyboard.press('Control+n');
    await page
      .getByRole('alertdialog')
      .getByText(/is already there, so nothing was written/)
      .waitFor();
    expect(await readFile(join(library, name), 'utf8')).toBe('');
  });

  test('an empty library starts with a first issue', async () => {
    const library = await openLibrary(launched, {});
    await page.getByRole('main').getByRole('button', { name: 'New issue' }).click();
    await editorOf(page).waitFor();
    await titleIsSelected(page);
    await page.keyboard.type('Hello');
    await page.keyboard.press('Control+s');
    await page
      .getByRole('group', { name: 'Status bar' })
      .getByText('Saved', { exact: true })
      .waitFor();
    const [name] = await readdir(library);
    expect(name).toMatch(/^\d{4}-\d\d-\d\d-weekly\.md$/);
    const text = await readFile(join(library, name ?? ''), 'utf8');
    expect(text).toMatch(
      new RegExp(`^# ${basename(library)} #1: Hello \\(\\d{4}-\\d\\d-\\d\\d\\)\n$`, 'u'),
    );
  });

  test('the keyboard is never lost, not even while a notification shows', async () => {
    await openLibrary(launched, letters(3, 9));
    const list = page.getByRole('listbox', { name: 'Issues' });
    await page.getByRole('heading', { level: 1, name: /#9/ }).waitFor();
    await editorOf(page).waitFor();
    await page.keyboard.press('Control+n');
    const notification = page
      .getByRole('alertdialog')
      .getByText(`“${dateOf(10)}-letter.md” was started from`);
    await notification.waitFor();
    await focusIn(editorOf(page));
    // The pane that has the keyboard goes away.
    await page.keyboard.press('Control+Alt+1');
    await focusIn(list);
    await page.keyboard.press('Control+Alt+l');
    await list.waitFor({ state: 'detached' });
    await focusIn(editorOf(page));
    expect(await notification.count()).toBe(1);
  });
});
