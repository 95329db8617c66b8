/**
 * The app's window as a person or a screen reader finds its parts: by the names that they have.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 */

/** @param {Page} page */
export function issues(page) {
  return page.getByRole('listbox', { name: 'Issues' }).getByRole('option');
}

/** @param {Page} page */
export function editor(page) {
  return page.getByRole('textbox', { name: 'Issue Markdown' });
}

/** @param {Page} page */
export function preview(page) {
  return page.frameLocator('iframe[title="Preview"]');
}

/** @param {Page} page */
export function previewHeadings(page) {
  return preview(page).getByRole('heading', { level: 2 });
}

/** @param {Page} page */
export function sections(page) {
  return page
    .getByRole('treegrid', { name: 'Outline' })
    .or(page.getByRole('tree', { name: 'Outline' }))
    .locator('[aria-level="1"]');
}

/**
 * A section's title, without the count of its items below it.
 *
 * @param {Locator} section
 */
export async function titleOf(section) {
  return (await section.innerText()).split('\n')[0]?.trim() ?? '';
}

/** @param {Page} page */
export async function sectionTitles(page) {
  return Promise.all((await sections(page).all()).map(titleOf));
}

/**
 * What the polite live region says.
 *
 * @param {Page} page
 * @param {string} words
 */
export function announcement(page, words) {
  return page.locator('[aria-live=polite]').getByText(words).first();
}

/**
 * Exports and waits until the app says that it is done.
 *
 * @param {Page} page
 * @param {string} channel
 */
export async function exportTo(page, channel) {
  await page.getByRole('button', { name: 'Choose channel' }).click();
  await page.getByRole('menuitem', { name: channel }).first().click();
  const done = page.getByRole('alert').filter({ hasText: /^(Exported to|Copied for) / });
  await done.filter({ hasText: channel }).first().waitFor();
}

/** @param {Page} page */
export async function dismissToasts(page) {
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

/**
 * Chooses a theme in the command palette.
 *
 * @param {Page} page
 * @param {'light' | 'dark'} theme
 */
export async function chooseTheme(page, theme) {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(`${theme} theme`);
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}
