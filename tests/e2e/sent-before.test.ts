import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = (number: number, date: string, address: string) =>
  `# Weekly #${number}: Title ${number} (${date})\n\n## Tools\n\n1. [A tool](${address})\n\nWords on it.\n\n2. [New ${number}](https://new.example/${number})\n`;

describe('links that were sent before', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];
  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  const mark = () => editor().getByRole('button', { name: 'Sent in #7, 2026-08-07: A tool' });

  beforeAll(async () => {
    launched = await launchApp({
      files: {
        '2026-08-07.md': issue(7, '2026-08-07', 'https://github.com/Owner/Repo.git'),
        '2026-08-14.md': issue(8, '2026-08-14', 'https://other.example'),
        '2026-08-21.md': issue(9, '2026-08-21', 'http://www.github.com/owner/repo/?utm_source=w'),
      },
    });
    page = launched.page;
    await editor().waitFor();
  });
  afterAll(() => launched.close());

  test('are marked in the text, and one click leads to the issue', async () => {
    await mark().click();
    await editor().getByText('Weekly #7: Title 7').waitFor();
    await page.getByRole('group', { name: 'Status bar' }).getByText('Ln 5').waitFor();
    await expect.poll(() => mark().count()).toBe(0);
  });

  test('are named by the item form while an address is pasted', async () => {
    const dialog = page.getByRole('dialog');
    await page.getByRole('option', { name: /#9/ }).click();
    await mark().waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await dialog.getByLabel('Links').fill('https://other.example/#part');
    const note = dialog.getByText('Sent in #8, 2026-08-14: A tool');
    await note.waitFor();
    await expect.poll(() => note.count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  test('are exempt from then on when one says so', async () => {
    await editor().getByText('owner/repo').first().click();
    await runCommand(page, 'not a repeat');
    await mark().waitFor({ state: 'detached' });
    const settings = await readFile(join(launched.workspace.library, 'galley.yaml'), 'utf8');
    expect(settings).toBe('links:\n  exemptions:\n    - https://github.com/owner/repo\n');
  });
});
