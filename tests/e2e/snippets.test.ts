import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focusIn } from '../support/focus-in.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import { dateOf, letter } from '../unit/issue/new-issue/support.ts';

const advert =
  'The café at the harbour is open on Fridays. Readers of this letter get a cup of tea.';

function withAdvert(number: number, words = advert): string {
  return letter(number)
    .replace(/^!\[\].*\n\n/m, '')
    .replace('## 🧭', `${words}\n\n## 🧭`);
}

describe('snippets', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];

  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  const text = async () => {
    await page.keyboard.press('Control+s');
    await page
      .getByRole('group', { name: 'Status bar' })
      .getByText('Saved', { exact: true })
      .waitFor();
    return readFile(join(launched.workspace.library, `${dateOf(9)}-letter.md`), 'utf8');
  };

  beforeAll(async () => {
    const numbers = [3, 4, 5, 6, 7, 8, 9];
    const files = Object.fromEntries(
      numbers.map((number) => [
        `${dateOf(number)}-letter.md`,
        withAdvert(number, number === 9 ? advert.replace('tea', 'coffee') : advert),
      ]),
    );
    launched = await launchApp({ files });
    page = launched.page;
    await editor().waitFor();
  });
  afterAll(() => launched.close());

  test('a copy that differs is told, shown and made the same in one undo step', async () => {
    const banner = page
      .getByRole('status')
      .filter({ hasText: 'differs from those of the other 6 issues' });
    await banner.getByRole('button', { name: 'Show' }).click();
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toContain('a cup of coffee');
    await banner.getByRole('button', { name: 'Make it the same' }).click();
    await banner.waitFor({ state: 'detached' });
    expect(await text()).toBe(withAdvert(9));
    await editor().focus();
    await page.keyboard.press('Control+z');
    await banner.waitFor();
    await banner.getByRole('button', { name: 'Leave it' }).click();
    await banner.waitFor({ state: 'detached' });
  });

  test('one is put in at the cursor, found by its words', async () => {
    await editor().focus();
    await page.keyboard.press('Control+End');
    await runCommand(page, 'insert a snippet');
    const dialog = page.getByRole('dialog', { name: 'Insert a snippet' });
    await dialog.getByRole('option').first().waitFor();
    await focusIn(dialog);
    await page.keyboard.type('cup of tea');
    await dialog.getByRole('option', { name: /^The café at the harbour/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await text()).endsWith(`on Friday.\n\n${advert}\n`)).toBe(true);
  });

  test('the selection is saved as one, and is there to be put in', async () => {
    await editor().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+End');
    await runCommand(page, 'save the selection');
    const dialog = page.getByRole('dialog', { name: 'Save as a snippet' });
    await dialog.getByText('# kept as it is').waitFor();
    await focusIn(dialog);
    await page.keyboard.type('Kept: always');
    await dialog.getByText('snippets/Kept always.md').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('Saved as the snippet “Kept always”.').waitFor();
    const saved = join(launched.workspace.library, 'snippets/Kept always.md');
    expect(await readFile(saved, 'utf8')).toBe('# kept as it is\n');
    await page.getByRole('listbox', { name: 'Issues' }).getByText('Kept always.md').waitFor();
    await runCommand(page, 'insert a snippet');
    const list = page.getByRole('listbox', { name: 'Snippets' });
    await list.getByRole('option', { name: 'Kept always' }).waitFor();
    await page.keyboard.press('Escape');
    expect(launched.pageErrors).toEqual([]);
  });
});
