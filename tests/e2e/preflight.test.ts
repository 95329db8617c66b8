import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = `# Weekly #2 (2026-08-14)

## Tools

1. [a](https://a.example/?utm_source=x)

The the words of a.

3. [b](https://b.example/)

Words of b.
`;

const earlier = `# Weekly #1 (2026-08-07)

## Tools

1. [e](https://e.example/)

Words of e.

4. [f](https://f.example/)

Words of f.
`;

const files = {
  'one.md': earlier,
  'two.md': issue,
  'galley.yaml': `channels:
  - { name: blog, target: astro, folder: site }
release: { fullAfter: 1 }
`,
  'status.yaml': 'two.md:\n  status: published\n',
};

let launched: LaunchedApp;
let page: Page;
const question = () => page.getByRole('dialog', { name: 'One mistake' });
const toast = (text: RegExp) => page.getByRole('alertdialog').filter({ hasText: text });

async function copyForSubstack(): Promise<void> {
  await runCommand(page, 'Export to Substack');
}

beforeAll(async () => {
  launched = await launchApp({ files, asksForExports: true });
  page = launched.page;
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
});
afterAll(() => launched.close());

test('an export asks about mistakes; Show leads to the first', async () => {
  await copyForSubstack();
  await question().getByText('3 comes after 1').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await question().waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText(/^Ln \d+, Col \d+$/).innerText()).toBe('Ln 9, Col 1');
  await page.getByRole('grid', { name: 'Problems' }).waitFor();
  await expect.poll(() => toast(/Copied for Substack/).count()).toBe(0);
});

test('an earlier issue that goes out in full is asked about too', async () => {
  const release = page.getByRole('button', { name: 'Release #1 in full' });
  await page.keyboard.press('Control+Shift+e');
  await release.click();
  await question().getByText('4 comes after 1').waitFor();
  await page.keyboard.press('Escape');
  await question().waitFor({ state: 'detached' });
  expect(existsSync(join(launched.workspace.library, 'site'))).toBe(false);

  await release.click();
  await question().getByRole('button', { name: 'Export anyway' }).click();
  await page.getByText('#1 is public in full.').waitFor();
  // The warnings are the open issue's, which does not go out with it.
  await toast(/The copy desk found 1 error(?!,)/).waitFor();
  const site = await readdir(join(launched.workspace.library, 'site'), { recursive: true });
  expect(site.some((path) => /\.mdx?$/u.test(path))).toBe(true);
  await page.keyboard.press('Control+Shift+e');
  await release.waitFor({ state: 'detached' });
});

test('what was let out once is not asked about again, and the result tells what went along', async () => {
  await copyForSubstack();
  await question().getByRole('button', { name: 'Export anyway' }).click();
  await toast(/The copy desk found 1 error, 2 warnings/).waitFor();
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Some words before.\n\n');
  await copyForSubstack();
  await toast(/The copy desk found 1 error, 2 warnings/).waitFor();
  await expect.poll(() => question().count()).toBe(0);
});

test('another mistake is asked about', async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+End');
  const more = '1. [c](https://c.example/)\n\nC.\n\n5. [d](https://d.example/)\n\nD.\n';
  await page.keyboard.insertText(`\n## More\n\n${more}`);
  await copyForSubstack();
  const both = page.getByRole('dialog', { name: '2 mistakes' });
  await both.getByText('5 comes after 1').waitFor();
  await page.keyboard.press('Escape');
  await both.waitFor({ state: 'detached' });
  await expect.poll(() => question().count()).toBe(0);
});
