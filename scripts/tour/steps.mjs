import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readClipboard } from '../read-clipboard.mjs';
import * as galley from './window.mjs';

/**
 * @typedef {object} TourStage
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} page
 * @property {string} exportsFolder
 * @property {(name: string) => Promise<void>} saveScreenshot
 */

/**
 * @typedef {object} TourStep
 * @property {string} title
 * @property {(stage: TourStage) => Promise<void>} run throws when the step did not have its effect
 */

const sentence = 'This sentence was typed on the tour.';
const sizes = [
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
];

/** @type {readonly TourStep[]} */
export const tourSteps = [
  {
    title: 'Open the sample library',
    async run({ page }) {
      await galley.issues(page).first().click();
      await galley.editor(page).waitFor();
      await galley.sections(page).nth(1).waitFor();
      await galley.previewHeadings(page).nth(1).waitFor();
    },
  },
  {
    title: 'Edit the issue',
    async run({ page }) {
      const lineUnderTitle = galley.editor(page).locator('.cm-line').nth(1);
      await lineUnderTitle.click();
      await page.keyboard.type(`\n${sentence}\n`);
      await galley.preview(page).getByText(sentence).waitFor();
    },
  },
  {
    title: 'Move a section',
    async run({ page }) {
      const second = galley.sections(page).nth(1);
      const moved = await galley.titleOf(second);
      await second.focus();
      await page.keyboard.press('Alt+ArrowUp');
      await galley.sections(page).first().filter({ hasText: moved }).waitFor();
      await galley.previewHeadings(page).first().filter({ hasText: moved }).waitFor();
      await galley.announcement(page, 'section 1 of').waitFor();
    },
  },
  {
    title: 'Export to the blog',
    async run({ page, exportsFolder }) {
      const [first, second] = await galley.sectionTitles(page);
      await galley.exportTo(page, 'Astro');
      const name = (await readdir(exportsFolder)).find((file) => /\.mdx?$/.test(file));
      if (name === undefined) throw new Error(`no Markdown file is in ${exportsFolder}`);
      const post = await readFile(join(exportsFolder, name), 'utf8');
      requireInOrder(name, post, ['---\ntitle:', sentence, first, second]);
    },
  },
  {
    title: 'Export to Substack',
    async run({ app, page, exportsFolder }) {
      const [first, second] = await galley.sectionTitles(page);
      await galley.exportTo(page, 'Substack');
      const { html, text } = await readClipboard(app);
      requireInOrder('the HTML on the clipboard', html.replaceAll('&amp;', '&'), [
        sentence,
        '<h',
        first,
        second,
      ]);
      requireInOrder('the text on the clipboard', text, [sentence, first, second]);
      await writeFile(join(exportsFolder, 'substack-clipboard.html'), html);
    },
  },
  {
    title: 'Look at both themes in two sizes',
    async run({ page, saveScreenshot }) {
      await galley.dismissToasts(page);
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await galley.chooseTheme(page, theme);
        for (const size of sizes) {
          await page.setViewportSize(size);
          await saveScreenshot(`window-${size.width}x${size.height}-${theme}`);
        }
      }
    },
  },
];

/**
 * @param {string} what
 * @param {string} text
 * @param {readonly (string | undefined)[]} parts
 */
function requireInOrder(what, text, parts) {
  let from = 0;
  for (const part of parts) {
    if (part === undefined) throw new Error('the outline shows fewer than two sections');
    const at = text.indexOf(part, from);
    if (at < 0) throw new Error(`${what} does not hold "${part}" in its place`);
    from = at + part.length;
  }
}
