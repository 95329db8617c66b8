import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusIn } from '../support/focus-in.ts';
import { openStage, type Stage } from '../support/states/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const hasFocus = (part: Locator) =>
  part.evaluate((element) => element.contains(document.activeElement));

/** Opens the menu that a right click opens and leaves it again; whether the focus is back in its place. */
async function opensItsMenu(part: Locator): Promise<boolean> {
  await part.focus();
  await part.page().keyboard.press('Shift+F10');
  const menu = part.page().locator('.menu-popover');
  await focusIn(menu);
  await part.page().keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await focusIn(part);
  return hasFocus(part);
}

test('an issue of the library', async () => {
  expect(await opensItsMenu(stage.issueRow('2026-07-03-weekly.md'))).toBe(true);
});

test('an item of the outline', async () => {
  expect(await opensItsMenu(stage.outlineRow('One article'))).toBe(true);
});

test('a tab', async () => {
  const { page, issueRow } = stage;
  await issueRow('2026-06-19-weekly.md').dblclick();
  await issueRow('2026-06-26-weekly.md').dblclick();
  const tabs = page.getByRole('tablist', { name: 'Open issues' });
  await expect.poll(() => tabs.getByRole('tab').count()).toBe(2);
  expect(await opensItsMenu(tabs.getByRole('tab', { selected: true }))).toBe(true);
});
