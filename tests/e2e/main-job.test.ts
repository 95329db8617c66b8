import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClipboard } from '../../scripts/read-clipboard.mjs';
import { corpusIssues } from '../support/corpus.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { ownPictures } from '../support/own-pictures.ts';
import { sample } from '../support/thorough.ts';

/**
 * The whole job on one issue, as a curator does it: open the damaged issue, repair it, type beside the
 * preview, move an item by keyboard and a section by mouse, undo both, save, export to the blog and to
 * Substack. Run on the project's own issue and, where it is at hand, on the document it started from.
 */
interface Story {
  readonly name: string;
  readonly fileName: string;
  readonly damaged: Uint8Array;
  readonly repaired: Uint8Array;
  readonly articles: number;
  readonly exported: string;
}

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const own: Story = {
  name: 'our own damaged issue',
  fileName: '2024-03-16-weekly.md',
  damaged: await readFile(join(fixtures, 'library-seedlike/2024-03-16-weekly.md')),
  repaired: await readFile(join(fixtures, 'expected/2024-03-16-weekly.md')),
  articles: 10,
  exported: '2024-03-16-weekly.md',
};

function seedStories(): readonly Story[] {
  const issues = corpusIssues('the main job');
  const bytesOf = (name: string) => issues.find((issue) => issue.name === name)?.bytes;
  const damaged = bytesOf('seed__000_f86f5fbeacfb9434.md');
  const repaired = bytesOf('python-weekly-en__2023-08-12.md');
  if (damaged === undefined || repaired === undefined) return [];
  return [
    {
      name: 'the document it started from',
      fileName: 'seed.md',
      damaged,
      repaired,
      articles: 15,
      exported: '2023-08-12-weekly.md',
    },
  ];
}

describe.each(sample([own, ...seedStories()], 2))('the main job on $name', (story) => {
  let launched: LaunchedApp;
  let page: Page;
  let outline: Locator;
  let preview: FrameLocator;

  const editor = () => page.getByRole('textbox', { name: 'Issue Markdown' });
  const row = (name: string | RegExp) => outline.getByRole('row', { name });
  const file = () => join(launched.workspace.library, story.fileName);
  const bytesOnDisk = () => readFile(file());
  /** The rows' titles, sections and items in order. */
  const titles = () => outline.locator('.outline-title').allInnerTexts();
  const saved = () =>
    page.getByRole('group', { name: 'Status bar' }).getByText('Saved', { exact: true }).waitFor();
  const firstLine = () => editor().locator('.cm-line').first().innerText();
  const announced = (words: RegExp) =>
    page.locator('[aria-live=polite]').getByText(words).first().waitFor();

  beforeAll(async () => {
    launched = await launchApp({ files: { [story.fileName]: story.damaged, ...ownPictures } });
    page = launched.page;
    outline = page.getByRole('treegrid', { name: 'Outline' });
    preview = page.frameLocator('iframe[title="Preview"]');
    await editor().waitFor();
  });
  afterAll(() => launched.close());

  test('opening writes nothing', async () => {
    await row(/^.*Articles/).waitFor();
    expect(await bytesOnDisk()).toEqual(Buffer.from(story.damaged));
  });

  test('one click repairs the damaged characters; undo and redo are one step each', async () => {
    await page.getByRole('button', { name: 'Repair' }).click();
    await row(/🦄\s*Articles/u).waitFor();
    await editor().focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Repair' }).waitFor();
    await page.keyboard.press('Control+y');
    await row(/🦄\s*Articles/u).waitFor();
    await page.keyboard.press('Control+s');
    await saved();
    expect(await bytesOnDisk()).toEqual(Buffer.from(story.repaired));
  });

  test('what is typed shows in the preview at once, and undo takes it away', async () => {
    await editor().focus();
    await page.keyboard.press('Control+Home');
    const before = await firstLine();
    await page.keyboard.press('End');
    await page.keyboard.type(' typed **boldly**');
    await preview.locator('strong', { hasText: 'boldly' }).waitFor();
    // How many undo steps typing makes depends on its pauses.
    for (let step = 0; step < 20 && (await firstLine()) !== before; step += 1) {
      await page.keyboard.press('Control+z');
    }
    await preview.locator('strong', { hasText: 'boldly' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await saved();
    expect(await bytesOnDisk()).toEqual(Buffer.from(story.repaired));
  });

  test('an item moves by keyboard and is numbered anew; the season notice stays', async () => {
    const before = await titles();
    const third = before[3] ?? '';
    await row(third).click();
    await row(third).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await announced(new RegExp(`item 1 of ${story.articles}`));
    await expect
      .poll(async () => (await titles()).slice(0, 4))
      .toEqual([before[0], third, before[1], before[2]]);
    await expect.poll(() => row(third).innerText()).toMatch(/^1\s/);

    const last = before[story.articles] ?? '';
    await row(last).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await announced(new RegExp(`item ${story.articles - 1} of ${story.articles}`));
    await page.keyboard.press('Control+s');
    await saved();
    const text = (await bytesOnDisk()).toString('utf8');
    expect(text.indexOf('🎁')).toBeGreaterThan(text.indexOf(before[story.articles - 1] ?? '?'));
    await editor().focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await saved();
    expect(await bytesOnDisk()).toEqual(Buffer.from(story.repaired));
  });

  test('a section moves by mouse; undo restores the bytes', async () => {
    const before = await titles();
    const fold = page.getByRole('button', { name: 'Collapse or expand all' });
    await fold.click();
    await dragToTop(page, row(/Podcasts/), row(/Articles/));
    await announced(/section 1 of/);
    await expect.poll(async () => (await titles())[0]).toMatch(/Podcasts/);
    await fold.click();
    await page.keyboard.press('Control+s');
    await saved();
    expect(await bytesOnDisk()).not.toEqual(Buffer.from(story.repaired));
    await editor().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(titles).toEqual(before);
    await page.keyboard.press('Control+s');
    await saved();
    expect(await bytesOnDisk()).toEqual(Buffer.from(story.repaired));
  });

  test('one click exports to the blog', async () => {
    await chooseChannel(page, /Astro/);
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('alert'))
      .getByText(/^Exported to Astro/)
      .waitFor();
    const post = await readFile(join(launched.workspace.exports, story.exported), 'utf8');
    expect(post).toMatch(/^---\ntitle: /);
    expect(post).toContain('🦄');
    expect(post).not.toMatch(/^# /m);
  });

  test('one click copies for Substack', async () => {
    await chooseChannel(page, /Substack/);
    await page.getByText(/^Copied for Substack/).waitFor();
    const { html, text } = await readClipboard(launched.app);
    expect(html).toContain('🦄');
    expect(html.match(/<strong>\d+\. /g)?.length).toBeGreaterThan(story.articles);
    expect(html).not.toMatch(/<(?:p>\s*<\/p|table|script|style)|class=|style=/);
    expect(text).toContain('🦄');
  });

  test('the window had no errors', () => {
    expect(launched.pageErrors).toEqual([]);
  });
});

async function chooseChannel(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Choose channel' }).click();
  await page.getByRole('menuitem', { name }).first().click();
}

/** A real drag with the mouse: onto the upper edge of `target`. */
async function dragToTop(page: Page, source: Locator, target: Locator): Promise<void> {
  const from = await source.boundingBox();
  const to = await target.boundingBox();
  if (from === null || to === null) throw new Error('a row of the drag is not shown');
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, from.y - 4, { steps: 4 });
  await page.mouse.move(x, to.y + 8, { steps: 12 });
  await page.mouse.move(x, to.y + 3, { steps: 3 });
  await page.mouse.up();
}
