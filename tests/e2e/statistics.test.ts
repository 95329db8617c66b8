import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';

function issue(number: number): string {
  const day = String(number).padStart(2, '0');
  return `---\ntitle: 'Weekly #${number}: Words ${number}'\npubDate: 2024-03-${day}\n---\n\n## Articles\n\n1. [One ${number}](https://a.example/${number})\n\nAbout one.\n\n## Tools\n\n1. [Tool ${number}](https://github.com/x/${number})\n\nA tool.\n`;
}

const rule =
  'season:\n  length: 2 # a pair\n  original: https://w.example/{number}\n  lookBack: { offsets: [2], section: Looking back }\n';

describe('statistics and looking back', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];

  beforeAll(async () => {
    const files = Object.fromEntries(
      [1, 2, 3, 4].map((number) => [`2024-03-0${number}-weekly.md`, issue(number)]),
    );
    launched = await launchApp({ files: { 'galley.yaml': rule, ...files } });
    page = launched.page;
    await page.locator('.cm-content[contenteditable=true]').waitFor();
  });
  afterAll(() => launched.close());

  test('an issue looks back as one step, which is undone as one', async () => {
    const path = join(launched.workspace.library, '2024-03-04-weekly.md');
    const saved = async (text: string) => {
      await page.keyboard.press('Control+s');
      await expect.poll(() => readFile(path, 'utf8')).toBe(text);
    };
    await runCommand(page, 'Write the look back');
    await page.getByRole('alertdialog', { name: 'Looks back at issue 2' }).waitFor();
    await saved(
      `${issue(4)}\n## Looking back\n\n[Weekly #2: Words 2](https://w.example/2) (2024-03-02)\n`,
    );
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+z');
    await saved(issue(4));
  });

  test('the library and a season are counted, drawn, told in tables, copied and saved', async () => {
    await runCommand(page, 'Statistics');
    const dialog = page.getByRole('dialog', { name: 'Statistics' });
    await dialog.getByText('4 issues, 8 items').waitFor();
    await dialog.locator('.chart-drawing svg').waitFor();
    const table = dialog.getByRole('region', { name: 'Table: Items by section and issue' });
    await table.getByRole('row', { name: '#4 2024-03-04 1 1 2' }).waitFor();

    await dialog.getByRole('button', { name: 'Copy as CSV' }).click();
    await page.getByText('Copied: Items by section and issue').waitFor();
    const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.replaceAll('\r\n', '\n').split('\n').slice(0, 2)).toEqual([
      'Issue,Date,Articles,Tools,Total',
      '#1,2024-03-01,1,1,2',
    ]);

    await dialog.getByRole('button', { name: 'Copy picture' }).click();
    const holdsPicture = () =>
      launched.app.evaluate(({ clipboard }) => {
        // Up to Electron 39 the clipboard lists its forms.
        const old = clipboard as unknown as { readonly availableFormats?: () => string[] };
        return old.availableFormats?.().includes('image/png') ?? clipboard.has('image/png');
      });
    await expect.poll(holdsPicture).toBe(true);

    for (const form of ['SVG', 'PNG', 'CSV']) {
      await dialog.getByRole('button', { name: `${form}…` }).click();
      await page.getByText(`Saved statistics-items.${form.toLowerCase()}`).waitFor();
    }
    const read = (ending: string) =>
      readFile(join(launched.workspace.exports, `statistics-items.${ending}`));
    expect((await read('svg')).toString()).toMatch(/^<svg [^]*#4[^]*<\/svg>\n$/u);
    expect((await read('png')).subarray(1, 4).toString()).toBe('PNG');
    expect((await read('csv')).toString()).toContain('\r\n#4,2024-03-04,1,1,2\r\n');

    await dialog.getByRole('button', { name: /^The whole library/u }).click();
    await page.getByRole('option', { name: /1–2/u }).click();
    await dialog.getByText('2 issues, 4 items').waitFor();
    await dialog.getByRole('tab', { name: 'Shares' }).click();
    await dialog.getByRole('row', { name: 'Tools 2 50' }).waitFor();
    await dialog.getByRole('tab', { name: 'Rhythm' }).click();
    await dialog.getByRole('row', { name: '#2 2024-03-02 1' }).waitFor();
  });

  test('the report of the season becomes its preface, and what is there is replaced after a yes', async () => {
    const dialog = page.getByRole('dialog', { name: 'Statistics' });
    const inLibrary = (name: string) => join(launched.workspace.library, name);
    await dialog.getByRole('tab', { name: 'Report' }).click();
    await dialog.getByText('The season has no preface yet.').waitFor();
    await dialog.getByRole('button', { name: 'Make it the preface' }).click();
    await page
      .getByText('season-1-report.md is the season’s preface now, with 3 pictures')
      .waitFor();
    await dialog.getByText('Preface now: prefaces/season-1-report.md').waitFor();
    await expect
      .poll(() => readFile(inLibrary('galley.yaml'), 'utf8'))
      .toMatch(/length: 2 # a pair\n[^]*en: prefaces\/season-1-report\.md/u);
    for (const part of ['items', 'shares', 'words']) {
      const picture = await readFile(inLibrary(`prefaces/season-1-${part}.png`));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
    }
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('The season has no preface yet.').waitFor();
    await expect
      .poll(() => readFile(inLibrary('galley.yaml'), 'utf8'))
      .not.toContain('season-1-report');
    await dialog.getByRole('button', { name: 'Make the report' }).click();
    await dialog.getByRole('alert').getByText('season-1-report.md is already there').waitFor();
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await page.getByText('Written: season-1-report.md and 3 pictures').waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).last().click();
    await page.locator('.cm-content').getByText('Season 1 has 2 issues').waitFor();
    expect(launched.pageErrors).toEqual([]);
  });
});
