import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

const issue = `# Weekly #2 (2026-08-14)

## Tools

1. [a](https://a.example/?utm_source=x)

Words of a.

3. [b](https://b.example/?fbclid=y)

The the words of b.

4. [again](https://www.old.example/)

Words.
`;
const earlier = `# Weekly #1 (2026-08-07)

## Tools

1. [old](https://old.example/)

Words.
`;

let launched: LaunchedApp;
let page: Page;
let list: Locator;

const row = (name: RegExp) => list.getByRole('row', { name });
const rows = () => list.getByRole('row').count();
const text = () => readFile(join(launched.workspace.library, 'two.md'), 'utf8');
const undo = () => page.keyboard.press('Control+z');

async function save(): Promise<string> {
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();
  return text();
}

beforeAll(async () => {
  launched = await launchApp({ files: { 'one.md': earlier, 'two.md': issue } });
  page = launched.page;
  list = page.getByRole('grid', { name: 'Problems' });
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
});
afterAll(() => launched.close());

test('the status bar counts the problems and opens their list', async () => {
  await page.getByRole('button', { name: '5 problems' }).click();
  await row(/^Error: 3 comes after 1, Line 9$/).waitFor();
  await row(/^Warning: Sent before, in #1: old, Line 13$/).waitFor();
  await expect.poll(rows).toBe(5);
});

test('each line with a problem has its mark beside the text, the gravest first', async () => {
  const marks = page.locator('.cm-gutter-lint .cm-lint-marker');
  await expect.poll(() => marks.count()).toBe(4);
  const kinds = await marks.evaluateAll((all) =>
    all.map((one) => /cm-lint-marker-(\w+)/u.exec(one.className)?.[1]),
  );
  expect(kinds).toEqual(['warning', 'error', 'warning', 'warning']);
});

test('a row leads to its place, and F8 from one to the next', async () => {
  await row(/3 comes after 1/).focus();
  await page.keyboard.press('Enter');
  const cursor = page.getByText(/^Ln \d+, Col \d+$/);
  await expect.poll(() => cursor.innerText()).toBe('Ln 9, Col 1');
  await page.keyboard.press('F8');
  await expect.poll(() => cursor.innerText()).toBe('Ln 9, Col 8');
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => cursor.innerText()).toBe('Ln 9, Col 1');
});

test('the outline counts them by row and leads to the first', async () => {
  const outline = page.getByRole('treegrid', { name: 'Outline' });
  const b = outline.getByRole('row', { name: 'b', exact: true });
  await b.getByRole('button', { name: '1 error, 2 warnings: go to the first' }).click();
  const cursor = page.getByText(/^Ln \d+, Col \d+$/);
  await expect.poll(() => cursor.innerText()).toBe('Ln 9, Col 1');
  await outline.getByRole('row', { name: 'again', exact: true }).focus();
  await page.keyboard.press('Alt+F8');
  await expect.poll(() => cursor.innerText()).toBe('Ln 13, Col 4');
});

test('a fix is one step of undo', async () => {
  await row(/The the/)
    .or(row(/“The” stands twice/))
    .getByRole('button', { name: 'Fix' })
    .click();
  await expect.poll(rows).toBe(4);
  expect(await save()).toContain('\nThe words of b.');
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await undo();
  await expect.poll(rows).toBe(5);
  expect(await save()).toBe(issue);
});

test('all of one kind are fixed at once, and so is everything that can be', async () => {
  await row(/utm_source/)
    .getByRole('button', { name: 'What else can be done' })
    .click();
  await page.getByRole('menuitem', { name: 'Fix all of this kind' }).click();
  await expect.poll(rows).toBe(3);
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await undo();
  await expect.poll(rows).toBe(5);
  await page.getByRole('button', { name: 'Fix all' }).click();
  await expect.poll(rows).toBe(1);
  expect(await save()).toContain('2. [b](https://b.example/)');
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await undo();
  await expect.poll(rows).toBe(5);
});

test('a comment keeps a rule silent at its place, galley.yaml in the library', async () => {
  await row(/Sent before/)
    .getByRole('button', { name: 'What else can be done' })
    .click();
  await page.getByRole('menuitem', { name: 'Ignore this here' }).click();
  await expect.poll(rows).toBe(4);
  expect(await save()).toContain('(https://www.old.example/) <!-- galley-ignore sent-before -->');
  await row(/utm_source/)
    .getByRole('button', { name: 'What else can be done' })
    .click();
  await page.getByRole('menuitem', { name: 'Turn the rule off for this library' }).click();
  await expect.poll(rows).toBe(2);
  await expect
    .poll(() => readFile(join(launched.workspace.library, 'galley.yaml'), 'utf8'))
    .toBe('checks:\n  tracking-parameters: off\n');
});

test('what is ignored is listed and brought back', async () => {
  await page.getByRole('button', { name: 'Show 1 ignored problem' }).click();
  const ignored = page.getByRole('grid', { name: 'Ignored problems' });
  await ignored
    .getByRole('row', { name: /Sent before, in #1: old/ })
    .getByRole('button', { name: 'Bring back' })
    .click();
  await expect.poll(rows).toBe(3);
  expect(await save()).toBe(issue);
  await page.getByRole('button', { name: 'Hide ignored problems' }).click();
});

test('how much a rule counts in the library is chosen among the house’s habits', async () => {
  await runCommand(page, 'Library profile');
  await page
    .getByRole('button', { name: /How much “.*sent.*” counts/iu })
    .first()
    .click();
  await page.getByRole('option', { name: 'error', exact: true }).click();
  await page.keyboard.press('Escape');
  await row(/^Error: Sent before, in #1: old/).waitFor();
  await expect
    .poll(() => readFile(join(launched.workspace.library, 'galley.yaml'), 'utf8'))
    .toContain('  sent-before: error\n');
});

test('by keys alone: to the problem, fixed, ignored', async () => {
  await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+.');
  await row(/3 comes after 1/).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+End');
  await page.keyboard.press('F8');
  await expect.poll(() => page.getByText(/^Ln \d+, Col \d+$/).innerText()).toBe('Ln 11, Col 1');
  await runCommand(page, 'Ignore this kind of problem in this issue');
  await expect.poll(rows).toBe(1);
  expect(await save()).toMatch(/\n\n<!-- galley-ignore-issue doubled-words -->\n$/);
});
