import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import { previewedIssue } from '../support/preview-page.ts';
import { sample } from '../support/thorough.ts';

const files = {
  'galley.yaml': `channels:
  - name: blog
    target: astro
    folder: site
  - name: letter
    target: substack
`,
  '2026-06-26-weekly.md': previewedIssue.replace('#3', '#2').replace('2026-07-03', '2026-06-26'),
  '2026-07-03-weekly.md': `${previewedIssue}\n![far](https://pictures.example/far.png)\n`,
};

describe.each(sample(['light', 'dark'] as const, 2))('in the %s', (theme) => {
  let launched: LaunchedApp;
  let page: Page;

  beforeAll(async () => {
    launched = await launchApp({ files });
    page = launched.page;
    await page.getByRole('row', { name: 'One article' }).waitFor();
    await runCommand(page, theme === 'dark' ? 'Dark theme' : 'Light theme');
    await page.locator(`html[data-theme=${theme}]`).waitFor();
  });
  afterAll(() => launched.close());

  const dialogIsGone = () => page.getByRole('dialog').waitFor({ state: 'detached' });

  test('the window with an issue', async () => {
    await page.locator('.banner[role=note]').waitFor();
    await page.locator('.cm-content[contenteditable=true]').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the command palette', async () => {
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogIsGone();
  });

  test.each([
    'Go to issue',
    'Library profile',
    'New item',
    'Channels',
    'Seasons',
    'Import issues',
    'Insert a snippet',
    'Versions',
    'What is on the clipboard',
    'Settings',
    'Keyboard shortcuts',
  ])('the dialog of “%s”', async (command) => {
    await runCommand(page, command);
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogIsGone();
  });

  test('the statistics, a chart with its table and the report', async () => {
    await runCommand(page, 'Statistics');
    const dialog = page.getByRole('dialog', { name: 'Statistics' });
    await dialog.locator('.chart-drawing svg').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^The whole library/u }).click();
    await page.getByRole('option', { name: 'Issues from … to …' }).click();
    await dialog.getByRole('textbox', { name: 'To issue' }).waitFor();
    await dialog.getByRole('tab', { name: 'Report' }).click();
    await dialog.getByRole('button', { name: 'Make the report' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogIsGone();
  });

  test('the problems, ignored ones among them, and a rule’s page', async () => {
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n\nThe the end.\n\nOf of it. <!-- galley-ignore -->\n');
    await runCommand(page, 'Show or hide ignored problems');
    await page.getByRole('grid', { name: 'Ignored problems' }).getByRole('row').waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('grid', { name: 'Problems', exact: true })
      .getByRole('row', { name: /stands twice/ })
      .getByRole('button', { name: 'What else can be done' })
      .click();
    await page.getByRole('menuitem', { name: 'What the rule is about' }).click();
    await page.getByRole('dialog', { name: 'Typed twice' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogIsGone();
    await runCommand(page, 'Problems');
  });

  test('what an export says, and its preview', async () => {
    await runCommand(page, 'Export as HTML page');
    await page.getByRole('alertdialog').waitFor();
    await page.getByRole('button', { name: /Preview as$/ }).click();
    await page.getByRole('option', { name: 'Substack', exact: true }).click();
    await page.locator('.output[aria-busy=false]').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the link inbox', async () => {
    await runCommand(page, 'Link inbox');
    await page.getByRole('region', { name: 'Link inbox' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await runCommand(page, 'Editor and preview');
  });

  test('the release desk', async () => {
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('region', { name: 'Release desk' }).getByText('letter').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('a library with nothing in it', async () => {
  const launched = await launchApp({ files: {} });
  await launched.page.locator('.empty-state').first().waitFor();
  expect(await violations(launched.page)).toEqual([]);
  await launched.close();
});
