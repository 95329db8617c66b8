import type { Locator, Page } from 'playwright-core';
import { dropHtml } from './paste-html.ts';

/** A place of the window that shows names and texts of a library. */
export interface Surface {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** Where a hostile name has to be seen then. */
  readonly place: (page: Page) => Locator;
}

const dialog = (page: Page) => page.getByRole('dialog').first();
const notices = (page: Page) => page.getByRole('alertdialog').first();

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** In the order of a visit; each begins where the one before has ended, with its dialogs closed. */
export const surfaces: readonly Surface[] = [
  {
    name: 'the list of issues',
    open: (page) => page.getByRole('listbox', { name: 'Issues' }).waitFor(),
    place: (page) => page.getByRole('listbox', { name: 'Issues' }),
  },
  {
    name: 'the outline',
    open: (page) => page.getByRole('row').first().waitFor(),
    place: (page) => page.getByRole('row').first(),
  },
  {
    name: 'the marks of links sent before',
    open: (page) => page.locator('.md-sent-place').first().waitFor(),
    place: (page) => page.locator('.md-sent-place').first(),
  },
  {
    name: 'Go to issue',
    open: async (page) => {
      await page.keyboard.press('Control+p');
      await page.keyboard.type('named');
    },
    place: dialog,
  },
  {
    name: 'what is not found',
    open: async (page) => {
      await page.keyboard.press('Control+p');
      await page.keyboard.insertText('NAMED <img src=x onerror=top.fired(1)> nowhere');
    },
    place: dialog,
  },
  {
    name: 'the form of an item, with its link sent before',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+Enter');
      await dialog(page).getByLabel('Links').fill('https://sent.example/1');
    },
    place: (page) => dialog(page).locator('.form-sent').first(),
  },
  {
    name: 'the form of an item that is there',
    open: async (page) => {
      await page.getByRole('row').nth(1).click();
      await page.keyboard.press('F2');
    },
    place: dialog,
  },
  {
    name: 'Move to another issue',
    open: async (page) => {
      await page.getByRole('row').nth(1).click();
      await page.keyboard.press('Control+Shift+m');
    },
    place: dialog,
  },
  {
    name: 'the profile',
    open: (page) => run(page, 'Library profile'),
    place: dialog,
  },
  {
    name: 'the snippets',
    open: (page) => run(page, 'Insert a snippet'),
    place: dialog,
  },
  {
    name: 'the channels',
    open: (page) => run(page, 'Channels…'),
    place: dialog,
  },
  {
    name: 'the choice of the preview',
    open: (page) => page.getByRole('button', { name: /Preview as$/ }).click(),
    place: (page) => page.getByRole('option', { name: /NAMED/ }).first(),
  },
  {
    name: 'the release desk',
    open: (page) => page.keyboard.press('Control+Shift+e'),
    place: (page) => page.getByRole('region', { name: 'Release desk' }),
  },
  {
    name: 'the problems',
    open: (page) => run(page, 'Problems'),
    place: (page) => page.getByRole('region', { name: 'Problems' }),
  },
  {
    name: 'the link inbox with the details of a link',
    open: async (page) => {
      await run(page, 'Link inbox');
      await page.getByRole('region', { name: 'Link inbox' }).getByRole('row').first().click();
    },
    place: (page) => page.locator('.triage-body'),
  },
  {
    name: 'the notice of links that were dropped',
    open: async (page) => {
      const html =
        '<a href="https://dropped.example/">NAMED <img src=x onerror=top.fired(1)> &lt;img src=x&gt;</a>';
      await dropHtml(page, html, '', '[data-takes-links]');
    },
    place: notices,
  },
  {
    name: 'the notice and the report of an export',
    open: async (page) => {
      await run(page, 'Export as HTML page');
      await page
        .getByRole('button', { name: /report/i })
        .first()
        .click();
    },
    place: dialog,
  },
  {
    name: 'the versions',
    open: (page) => run(page, 'Versions'),
    place: dialog,
  },
  {
    name: 'the notice of a deleted issue',
    open: (page) => run(page, 'Delete the issue'),
    place: notices,
  },
  {
    name: 'the deleted issues',
    open: (page) => run(page, 'Put back a deleted issue'),
    place: dialog,
  },
];
