import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const files = {
  '2026-07-10-two.md': '# 第二封---Two\n\n## 文章---Articles\n\n1. [一---One](https://e.x/1)\n',
  '2026-07-03-one.md': '# One\n\n## Articles\n\n1. [Plain](https://e.x/1)\n',
};

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp({ files });
  await launched.page.getByRole('row', { name: 'One', exact: true }).waitFor();
});
afterAll(() => launched.close());

test('titles in two languages are shown as is chosen, in issues that have them', async () => {
  const { page } = launched;
  const outline = page.getByRole('treegrid', { name: 'Outline' });
  const titles = () => outline.locator('.outline-title').allInnerTexts();
  const button = page.getByRole('button', { name: 'Titles in two languages' });
  await button.click();
  await page.getByRole('menuitemradio', { name: /both/ }).click();
  await expect.poll(titles).toEqual(['文章 · Articles', '一 · One']);
  await runCommand(page, 'the first half');
  await expect.poll(titles).toEqual(['文章', '一']);
  await page.getByRole('option', { name: /^One/ }).click();
  await page.getByRole('row', { name: 'Plain', exact: true }).waitFor();
  await button.waitFor({ state: 'detached' });
});
