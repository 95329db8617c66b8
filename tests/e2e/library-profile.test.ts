import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { runCommand } from '../support/run-command.ts';

function issue(number: number): string {
  return `# Harbour Weekly #${number} (2026-02-0${number})

## 🦄 Articles

1. [Tide ${number}](https://example.com/${number}/tide)

About the tide.

2. [Ropes ${number}](https://example.com/${number}/ropes)

About ropes.

Lanterns, and how to read them.

## 👏 Thanks

- [Ann](https://example.com/ann/${number})
- [Bob](https://example.com/bob/${number})
`;
}

const settings = `# What we set for the weekly.
name:   Harbour   # shown in the window

# Where it goes
channels: [ ]
`;

describe('the library profile', () => {
  let workspace: Workspace;
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];

  const row = (name: string) => page.getByRole('row', { name, exact: true });
  const yaml = () => readFile(join(workspace.library, 'galley.yaml'), 'utf8');
  const dialog = () => page.getByRole('dialog', { name: 'Library profile' });
  const start = async () => {
    launched = await launchApp({ workspace });
    page = launched.page;
    await row('Tide 3').waitFor();
  };
  const ruleOut = async (name: string) => {
    await row(name).hover();
    await row(name)
      .getByRole('button', { name: `Commands for “${name}”` })
      .click();
    await page.getByRole('menuitem', { name: 'This is not an item' }).click();
    await row(name).waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    const issues = Object.fromEntries([1, 2, 3].map((n) => [`2026-02-0${n}-weekly.md`, issue(n)]));
    workspace = await makeWorkspace({ ...issues, 'galley.yaml': settings });
    await start();
  });
  afterAll(async () => {
    await launched.close();
    await workspace.remove();
  });

  test('one click says that the names in a list are no items; Undo in the toast takes it back', async () => {
    await ruleOut('Ann');
    await expect.poll(() => row('Bob').count()).toBe(0);
    const toast = page.getByRole('alertdialog').filter({ hasText: '2 lines of “👏 Thanks”' });
    await expect
      .poll(yaml)
      .toBe(
        `${settings}profile:\n  items:\n    - item: false\n      section: Thanks\n      marker: bullet\n`,
      );
    await toast.getByRole('button', { name: 'Undo' }).click();
    await row('Ann').waitFor();
    await expect.poll(yaml).toBe(settings);
  });

  test('a line under the cursor becomes an item', async () => {
    await page.getByText('Lanterns, and how').first().click();
    await runCommand(page, 'this is an item');
    await row('Lanterns, and how to read them.').waitFor();
    await expect
      .poll(async () => parse(await yaml()))
      .toMatchObject({
        name: 'Harbour',
        profile: { items: [{ item: true, line: 'Lanterns, and how to read them.' }] },
      });
  });

  test('the dialog shows what was found and keeps only what is changed there', async () => {
    await runCommand(page, 'library profile');
    const box = dialog();
    await box.getByText('What Galley found in your 3 issues.').waitFor();
    await box.getByText('in 3 of 3 issues').first().waitFor();
    await box.getByRole('button', { name: 'What 👏 Thanks holds' }).click();
    await page.getByRole('option', { name: 'the same text' }).click();
    await box.getByRole('button', { name: 'Use what was found for “👏 Thanks”' }).waitFor();
    await box.getByRole('textbox', { name: 'Chinese name of 🦄 Articles' }).fill('文章');
    await page.keyboard.press('Enter');
    await box.getByRole('button', { name: 'Use what was found for “🦄 Articles”' }).waitFor();
    await expect
      .poll(async () => parse(await yaml()))
      .toMatchObject({
        sections: [
          { names: { en: '👏 Thanks' }, role: 'fixed' },
          { names: { zh: '文章', en: '🦄 Articles' } },
        ],
      });
    await box.getByRole('button', { name: /A new issue comes$/ }).click();
    await page.getByRole('option', { name: 'every two weeks' }).click();
    await box.getByRole('button', { name: 'Use what was found for “A new issue comes”' }).click();
    await box.getByRole('button', { name: 'Use what was found for “🦄 Articles”' }).click();
    await box
      .getByRole('button', { name: 'Use what was found for “🦄 Articles”' })
      .waitFor({ state: 'detached' });
    await expect
      .poll(async () => parse(await yaml()))
      .toEqual({
        name: 'Harbour',
        channels: [],
        profile: { items: [{ item: true, line: 'Lanterns, and how to read them.' }] },
        sections: [{ names: { en: '👏 Thanks' }, role: 'fixed' }],
      });
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(() => row('Ann').count()).toBe(0);
  });

  test('all of it is there after a restart, and a rule can be removed', async () => {
    await launched.close();
    await start();
    await row('Lanterns, and how to read them.').waitFor();
    await expect.poll(() => row('Ann').count()).toBe(0);
    await runCommand(page, 'library profile');
    await dialog()
      .getByRole('button', { name: 'Remove the rule: the line “Lanterns, and how to read them.”' })
      .click();
    await dialog().getByText('No rules.').waitFor();
    await page.keyboard.press('Escape');
    await row('Lanterns, and how to read them.').waitFor({ state: 'detached' });
    const text = await yaml();
    expect(text.startsWith(settings)).toBe(true);
    expect(launched.pageErrors).toEqual([]);
  });
});
