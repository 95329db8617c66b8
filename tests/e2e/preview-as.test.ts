import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { runCommand } from '../support/run-command.ts';
import {
  mark,
  pixel,
  previewedIssue,
  previewOf,
  type PreviewPage,
} from '../support/preview-page.ts';

/** Each paragraph is within what is read at all; all of them together take long. */
const stalling = `\n\n${'**a* '.repeat(1900)}`.repeat(40);

/** Forty entries of different lengths. */
const entries = `# Only words\n\n## Articles\n\n${Array.from(
  { length: 40 },
  (_, index) => `${index + 1}. [Entry ${index + 1}](https://example.com/${index + 1})

About entry ${index + 1}, ${'in so many words '.repeat(index % 7)}and no more.
`,
).join('\n')}`;

let launched: LaunchedApp;
let page: Page;
let preview: PreviewPage;

beforeAll(async () => {
  launched = await launchApp({
    files: {
      '2026-07-03-weekly.md': previewedIssue,
      '2026-07-10-weekly.md': entries,
      'assets/drawing.png': pixel,
      'galley.yaml':
        'channels:\n  - name: free letter\n    target: substack\n    edition: digest\n',
    },
  });
  page = launched.page;
  preview = previewOf(page);
});

afterAll(async () => {
  await launched.close();
});

describe('the preview of an output', () => {
  test('follows what is typed, and says on which line what is changed or refused', async () => {
    await preview.openIssue(/On Undo/);
    await preview.previewAs('Substack');
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nTyped just now.');
    await preview.frame().getByText('Typed just now.').waitFor();

    await preview
      .output()
      .getByRole('button', { name: /changed|left out/ })
      .click();
    await preview
      .output()
      .getByRole('option', { name: /^Line 1\b/ })
      .first()
      .click();
    await expect
      .poll(() => editor.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.getByRole('group', { name: 'Status bar' }).getByText('Ln 1, Col 1').waitFor();

    await page.getByRole('button', { name: /^.*Language$/ }).click();
    await page.getByRole('option', { name: 'Chinese', exact: true }).click();
    const refused = preview.output().getByRole('status');
    await refused.getByText('This export would be refused').waitFor();
    await refused.getByRole('option', { name: /^Line \d+/ }).waitFor();
    await expect.poll(() => page.locator('.output iframe').count()).toBe(0);
    await page.getByRole('button', { name: /^.*Language$/ }).click();
    await page.getByRole('option', { name: 'As written', exact: true }).click();
    await preview.frame().getByText('Typed just now.').waitFor();
  });

  test('is chosen by a command, by keyboard alone, and is there again after a restart of the pane', async () => {
    await runCommand(page, 'Preview as');
    await page.getByRole('option', { name: 'Substack', exact: true }).waitFor();
    await page.keyboard.press('Home');
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Astro.*Preview as$/ }).waitFor();
    await preview.settled();
    await page.keyboard.press('Control+\\');
    await page.keyboard.press('Control+\\');
    await preview.output().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+\\');
    await page.getByRole('button', { name: /Astro.*Preview as$/ }).waitFor();
    await preview.settled();
    await expect
      .poll(() => preview.output().getByRole('tab').first().textContent())
      .toContain('.md');
  });

  test('shows channels of galley.yaml first, in their own edition', async () => {
    await preview.previewAs(/^free letter/);
    await page.getByText('Digest · As written').waitFor();
    const answer = await page.evaluate(
      (text) =>
        window.galley.call('export.preview', {
          issueId: '2026-07-03-weekly.md',
          text,
          targetId: 'substack',
          edition: 'full',
          language: null,
          channel: 'free letter',
        }),
      previewedIssue,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(['made', 'refused']).toContain(answer.value.state);
  });

  test('shows what becomes of an archive’s README, and writes nothing of it', async () => {
    const readme = join(launched.workspace.exports, 'README.md');
    const before = `# Field Notes

## Past Issues

- Issue 2: [Barnacles](./docs/en/2026-06-26-weekly.md)
- Issue 1: [Low Water](./docs/en/2026-06-19-weekly.md)
`;
    await writeFile(readme, before);
    await preview.previewAs('Page');
    await preview.previewAs('GitHub');
    await preview.output().getByRole('tab', { name: 'Changes to README.md' }).click();
    await preview
      .output()
      .locator('.cm-insertedLine, .cm-changedLine')
      .getByText('Issue 3')
      .waitFor();
    expect(await readFile(readme, 'utf8')).toBe(before);
  });

  test('gives up on a text that takes too long, keeps the last output, and recovers', async () => {
    await preview.previewAs('Substack');
    const last = page.frameLocator('.output iframe').getByText('About the other.');
    await last.waitFor();
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await launched.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), stalling);
    await page.keyboard.press('Control+v');
    await preview
      .output()
      .getByText(/takes too long to export/)
      .waitFor({ timeout: 20_000 });
    await expect.poll(() => last.count()).toBe(1);
    await editor.click();
    await page.keyboard.press('Control+z');
    await preview
      .output()
      .getByText(/takes too long to export/)
      .waitFor({ state: 'detached', timeout: 20_000 });
  });
});

test('an export that stalls holds nothing else up, and says why it was ended', async () => {
  const exported = (text: string) =>
    page.evaluate((asked) => window.galley.call('export.run', asked), {
      issueId: '2026-07-03-weekly.md',
      targetId: 'substack',
      text,
      edition: 'full',
      language: null,
    } as const);
  // The process runs, so that the next export stalls in it at once.
  expect(await exported(previewedIssue)).toMatchObject({ ok: true });
  const stalled = exported(`# T${stalling}`);
  const read = page.evaluate(() => window.galley.call('clipboard.read', undefined));
  const first = await Promise.race([stalled.then(() => 'export'), read.then(() => 'clipboard')]);
  expect(first).toBe('clipboard');
  // What the program does itself when the export's time is over.
  const pid = await launched.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Galley exporter')?.pid,
  );
  process.kill(pid ?? 0);
  expect(await stalled).toMatchObject({
    ok: false,
    error: { code: 'export/refused', reason: expect.stringMatching(/^The export was stopped/) },
  });
  expect(await exported(previewedIssue)).toMatchObject({ ok: true });
});

test('the command shows what is on the clipboard now, whoever put it there, and runs none of it', async () => {
  await launched.app.evaluate(({ clipboard }, html) => {
    const older = clipboard as unknown as { write(content: object): void };
    older.write({ html, text: 'plain words' });
  }, `<p style="color:red">fine words<img src=x onerror="${mark}"></p><script>${mark}</script>`);
  await runCommand(page, 'What is on the clipboard');
  const dialog = page.getByRole('dialog', { name: 'What is on the clipboard' });
  await dialog.frameLocator('iframe').getByText('fine words').waitFor();
  await dialog.getByRole('tab', { name: 'As HTML' }).click();
  await expect.poll(() => dialog.locator('pre').textContent()).toContain('<script>');
  await dialog.getByRole('tab', { name: 'As plain text' }).click();
  await expect.poll(() => dialog.locator('pre').textContent()).toBe('plain words');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await preview.fired()).toEqual([]);
});

/** Numbers of the entries that the first words below the upper edges of both sides are of. */
async function entriesAtTop(): Promise<{ readonly text: number; readonly page: number }> {
  const words = await page.evaluate(() => {
    const frameElement = document.querySelector<HTMLIFrameElement>('iframe[title="Preview"]');
    const host = document.querySelector('.cm-scroller');
    const edge = host?.getBoundingClientRect().top ?? 0;
    const lines = [...document.querySelectorAll('.cm-line')].map((each) => ({ each, top: edge }));
    const blocks = [
      ...(frameElement?.contentDocument?.querySelectorAll('p, li, h3, h4') ?? []),
    ].map((each) => ({ each, top: 0 }));
    return [lines, blocks].map(
      (all) =>
        all.find(
          ({ each, top }) =>
            /entry \d/iu.test(each.textContent) && each.getBoundingClientRect().bottom > top + 1,
        )?.each.textContent ?? '',
    );
  });
  const [text = -1, shown = -1] = words.map((one) => Number(/entry (\d+)/iu.exec(one)?.[1] ?? -1));
  return { text, page: shown };
}

test('a target is in step with the editor, both ways, as the page is', async () => {
  await preview.openIssue(/Only words/);
  await preview.previewAs('Substack');
  await preview.frame().getByText('About entry 40').waitFor();
  for (const wheel of [1500, 900, -700]) {
    await page.locator('.editor-host').hover();
    await page.mouse.wheel(0, wheel);
    await expect.poll(async () => (await entriesAtTop()).text).toBeGreaterThan(3);
    await expect
      .poll(async () => {
        const { text, page: shownEntry } = await entriesAtTop();
        return Math.abs(text - shownEntry);
      })
      .toBeLessThanOrEqual(1);
  }
  const before = (await entriesAtTop()).text;
  await page.locator('.preview-frame').hover();
  await page.mouse.wheel(0, 1200);
  await expect.poll(async () => (await entriesAtTop()).text).toBeGreaterThan(before + 2);
  await expect
    .poll(async () => {
      const { text, page: shownEntry } = await entriesAtTop();
      return Math.abs(text - shownEntry);
    })
    .toBeLessThanOrEqual(1);
  await preview.frame().getByText('About entry 20, ').click();
  await expect
    .poll(() => page.locator('.cm-activeLine').textContent())
    .toContain('About entry 20,');
});

test('a target as text is in step too', async () => {
  await page.getByRole('button', { name: 'As text', exact: true }).click();
  const text = page.getByRole('region', { name: 'As text' });
  await text.getByText('About entry 40').waitFor();
  /** The first entry that is told of below the upper edge. */
  const first = () =>
    text.evaluate((element) => {
      const edge = element.getBoundingClientRect().top + 1;
      const line = [...element.children].find(
        (each) => /about entry/iu.test(each.textContent) && each.getBoundingClientRect().top > edge,
      );
      return Number(/about entry (\d+)/iu.exec(line?.textContent ?? '')?.[1] ?? -1);
    });
  const apart = async () => Math.abs((await entriesAtTop()).text - (await first()));
  await page.locator('.editor-host').hover();
  await page.mouse.wheel(0, -400);
  await expect.poll(apart).toBeLessThanOrEqual(2);
  const before = (await entriesAtTop()).text;
  await text.hover();
  await page.mouse.wheel(0, 600);
  await expect.poll(async () => (await entriesAtTop()).text).toBeGreaterThan(before + 2);
  await expect.poll(apart).toBeLessThanOrEqual(2);
});
