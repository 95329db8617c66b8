import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standStill } from '../support/stand-still.ts';
import { focusIn } from '../support/focus-in.ts';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const issueOf = (number: number): string => {
  const items = Array.from(
    { length: 40 },
    (_, index) => `${index + 1}. [Page ${index + 1}](https://pages.example/${number}/${index})\n`,
  );
  return `# Letters #${number}: Letter ${number} (2026-07-0${number})\n\n## Articles\n\n${items.join('\n')}`;
};
const files = Object.fromEntries(
  [1, 2, 3, 4].map((number) => [`2026-07-0${number}-weekly.md`, issueOf(number)]),
);

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;

const tabList = () => page.getByRole('tablist', { name: 'Open issues' });
const tab = (number: number) => tabList().getByRole('tab', { name: `#${number} Letter ${number}` });
const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
const title = () => page.getByRole('heading', { level: 1 }).textContent();
/** `1 2* 3`: which issues have tabs, in their order; a star marks the one that is shown. */
const order = (): Promise<string> =>
  tabList()
    .getByRole('tab')
    .evaluateAll((all) =>
      all
        .map((each) => {
          const number = /#(\d)/u.exec(each.textContent)?.[1] ?? '';
          return each.getAttribute('aria-selected') === 'true' ? `${number}*` : number;
        })
        .join(' '),
    );
const clickIssue = async (number: number, count = 1): Promise<void> => {
  const list = page.getByRole('listbox', { name: 'Issues' });
  await list.getByText(`Letter ${number}`, { exact: true }).click({ clickCount: count });
  await expect.poll(title).toBe(`#${number}Letter ${number}`);
};
const typeAtEnd = async (words: string): Promise<void> => {
  await editor().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
};

async function open(): Promise<void> {
  launched = await launchApp({ workspace });
  page = launched.page;
  await editor().waitFor();
}

beforeAll(async () => {
  workspace = await makeWorkspace(files);
  await open();
});
afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

test('an issue that was only looked at makes way for the next; one that was typed into stays', async () => {
  await clickIssue(3);
  await expect.poll(() => tabList().count()).toBe(0);
  await typeAtEnd(' Typed into three.');
  await clickIssue(2);
  await expect.poll(order).toBe('3 2*');
  await clickIssue(1);
  await expect.poll(order).toBe('3 1*');
  await clickIssue(2, 2);
  await expect.poll(order).toBe('3 2*');
  await clickIssue(4);
  await expect.poll(order).toBe('3 2 4*');
  expect(await violations(page)).toEqual([]);
});

test('each has its own undo and its own place', async () => {
  await typeAtEnd(' Typed into four.');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(title).toBe('#2Letter 2');
  await page.keyboard.press('Control+Tab');
  await page.keyboard.press('Control+Tab');
  await expect.poll(title).toBe('#3Letter 3');
  // The cursor is where it was: at the end, which is in sight.
  await editor().getByText('Typed into three.').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => editor().innerText()).not.toContain('Typed into three.');
  await page.keyboard.press('Control+Shift+Tab');
  await expect.poll(title).toBe('#4Letter 4');
  await editor().getByText('Typed into four.').waitFor();
});

test('the keyboard goes along the tabs, moves and closes them, and brings one back', async () => {
  await tab(4).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(order).toBe('3 2* 4');
  await page.keyboard.press('Control+Shift+PageUp');
  await expect.poll(order).toBe('2* 3 4');
  await page.locator('[aria-live=polite]').getByText('Tab 1 of 3').waitFor();
  await page.keyboard.press('Control+w');
  await expect.poll(order).toBe('3* 4');
  // What had the focus is gone, and the tab that is shown has it now.
  await expect
    .poll(async () => tab(3).evaluate((element) => element === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Control+Shift+T');
  await expect.poll(order).toBe('3 2* 4');
});

test('the mouse drags a tab, closes one by its middle button, and opens its menu', async () => {
  const from = await tab(4).boundingBox();
  const to = await tab(3).boundingBox();
  if (from === null || to === null) throw new Error('the tabs are not to be seen');
  await page.mouse.move(from.x + 40, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 10, { steps: 4 });
  await page.mouse.move(to.x + 6, to.y + 10, { steps: 4 });
  await page.locator('.tab-drop').waitFor();
  await page.mouse.up();
  await expect.poll(order).toBe('4 3 2*');
  await tab(3).click({ button: 'middle' });
  await expect.poll(order).toBe('4 2*');
  await page.keyboard.press('Control+Shift+T');
  await expect.poll(order).toBe('4 2 3*');
  await tab(4).click({ button: 'right' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Close the tabs to the right' }).click();
  await tabList().waitFor({ state: 'detached' });
  await expect.poll(title).toBe('#4Letter 4');
  await page.keyboard.press('Control+Shift+T');
  await expect.poll(order).toBe('4 3*');
});

test('the session is there again: the tabs, the one that was shown, cursor and place', async () => {
  await editor().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(title).toBe('#4Letter 4');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+PageDown');
  await expect.poll(title).toBe('#3Letter 3');
  const last = () => editor().getByText('pages.example/3/39');
  await last().waitFor();
  const top = async () => (await last().boundingBox())?.y ?? 0;
  // What is seen need not be where the cursor is, and the page keeps beside it.
  const preview = () => page.getByTitle('Preview', { exact: true }).contentFrame();
  const pageTop = async () => (await preview().getByText('Page 40').boundingBox())?.y ?? 0;
  await expect.poll(pageTop).toBeLessThan(900);
  await standStill(page);
  const atCursor = await top();
  await editor().hover();
  await page.mouse.wheel(0, -400);
  await expect.poll(top).toBeCloseTo(atCursor + 400, -1);
  await standStill(page);
  const before = await top();
  const pageBefore = await pageTop();
  await launched.close();
  await open();
  await expect.poll(order).toBe('4 3*');
  await expect.poll(title).toBe('#3Letter 3');
  await expect.poll(top).toBeCloseTo(before, -1);
  await expect.poll(pageTop).toBeCloseTo(pageBefore, -2);
  await focusIn(editor());
  await page.keyboard.type('HERE');
  await page.keyboard.press('Control+s');
  const path = join(workspace.library, '2026-07-03-weekly.md');
  await expect.poll(async () => readFile(path, 'utf8')).toContain('HERE');
  expect((await readFile(path, 'utf8')).split('\n').at(-2)).toContain('HERE');
  expect(launched.pageErrors).toEqual([]);
});
