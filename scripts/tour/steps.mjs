import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readClipboard } from '../read-clipboard.mjs';

/**
 * @typedef {object} TourStage
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} page
 * @property {string} exportsFolder
 */

/**
 * @typedef {object} TourStep
 * @property {string} title
 * @property {(stage: TourStage) => Promise<void>} run throws when the step did not have its effect
 */

const sentence = 'This sentence was typed on the tour.';

/** @type {readonly TourStep[]} */
export const tourSteps = [
  {
    title: 'Open the sample library',
    async run({ page }) {
      const issues = page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
      await issues.first().waitFor();
      await issues.first().click();
      await editor(page).waitFor();
      await sections(page).nth(1).waitFor();
    },
  },
  {
    title: 'Edit the issue',
    async run({ page }) {
      await editor(page).click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(`\n\n${sentence}\n`);
      await page.frameLocator('iframe[title="Preview"]').getByText(sentence).waitFor();
    },
  },
  {
    title: 'Move a section',
    async run({ page }) {
      const titles = await sectionTitles(page);
      const moved = titles[1];
      if (moved === undefined) throw new Error('the issue has fewer than two sections');
      // A click takes the editor to the section; from the outline, keys move it.
      await sections(page).nth(1).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await sections(page).first().filter({ hasText: moved }).waitFor();
    },
  },
  {
    title: 'Export to the blog',
    async run({ page, exportsFolder }) {
      await exportTo(page, /blog|astro/i);
      const files = await readdir(exportsFolder, { recursive: true });
      if (!files.some((file) => /\.mdx?$/.test(file))) {
        throw new Error(`no Markdown file is in ${exportsFolder}`);
      }
    },
  },
  {
    title: 'Export to Substack',
    async run({ app, page, exportsFolder }) {
      await exportTo(page, /substack/i);
      const { html } = await readClipboard(app);
      if (!html.includes(sentence))
        throw new Error('the clipboard does not hold the issue as HTML');
      await writeFile(join(exportsFolder, 'substack-clipboard.html'), html);
    },
  },
];

/** @param {import('playwright-core').Page} page */
function editor(page) {
  return page.getByRole('textbox', { name: 'Issue Markdown' });
}

/** @param {import('playwright-core').Page} page */
function sections(page) {
  return page
    .getByRole('treegrid', { name: 'Outline' })
    .or(page.getByRole('tree', { name: 'Outline' }))
    .locator('[aria-level="1"]');
}

/** @param {import('playwright-core').Page} page */
async function sectionTitles(page) {
  const texts = await sections(page).allInnerTexts();
  return texts.map((text) => text.split('\n')[0]?.trim() ?? '');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {RegExp} channel
 */
async function exportTo(page, channel) {
  await page.getByRole('button', { name: 'Choose channel' }).click();
  await page
    .getByRole('menuitem', { name: channel })
    .or(page.getByRole('option', { name: channel }))
    .first()
    .click();
  const done = page.getByRole('alert').filter({ hasText: /^(Exported to|Copied for) / });
  await done.filter({ hasText: channel }).first().waitFor();
}
