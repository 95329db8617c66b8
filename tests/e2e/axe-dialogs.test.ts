import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../support/axe-violations.ts';
import { openStage, type Stage } from '../support/states/stage.ts';
import { lateDialogWays } from '../support/states/late-dialog-ways.ts';

let stage: Stage;
const names = Object.keys(lateDialogWays);

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('every dialog has its way', () => {
  const source = new URL('../../src-renderer/app/late-dialogs.ts', import.meta.url);
  const imported = readFileSync(source, 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: \w+Dialog,$/gmu);
  expect(new Set(names)).toEqual(new Set(Array.from(imported, ([, name]) => name)));
});

test.each(Object.entries(lateDialogWays))('the dialog “%s”', async (name, open) => {
  const { page } = stage;
  await open(stage);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const found = [...(await violationsOf(page, name, names, '[role=dialog]'))];
  const tabs = dialog.getByRole('tab', { selected: false });
  for (const tab of await tabs.allInnerTexts()) {
    await dialog.getByRole('tab', { name: tab, exact: true }).click();
    found.push(...(await violationsOf(page, name, names, '[role=dialog]')));
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(found).toEqual([]);
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);
  await expect.poll(hasFocus).toBe(true);
});
