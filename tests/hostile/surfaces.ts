import type { Locator, Page } from 'playwright-core';
import { runCommand } from '../support/run-command.ts';
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

/** What a command shows. */
const afterCommand = (name: string, command: string, place: Surface['place']): Surface => ({
  name,
  open: (page) => runCommand(page, command),
  place,
});

/** What a key opens for an item of the outline. */
const ofItem = (name: string, key: string): Surface => ({
  name,
  open: async (page) => {
    await page.getByRole('row').nth(1).click();
    await page.keyboard.press(key);
  },
  place: dialog,
});

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
    name: 'lines of texts in Go to issue',
    open: async (page) => {
      await page.keyboard.press('Control+p');
      await page.keyboard.insertText('onerror');
      await page.getByText('In the texts').waitFor();
    },
    place: dialog,
  },
  {
    name: 'the search with its chips, titles and snippets',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('named');
      await page.getByRole('listbox', { name: 'Search results' }).waitFor();
    },
    place: (page) => page.getByRole('search'),
  },
  {
    name: 'the search with a hostile query and nothing found',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page
        .getByRole('combobox', { name: 'Search the library' })
        .fill('"NAMED <img src=x onerror=top.fired(1)> nowhere"');
      await page.getByText('Nothing found').first().waitFor();
    },
    place: (page) => page.getByRole('search'),
  },
  {
    name: 'what replacing across issues would change',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+h');
      const replacement = page.getByRole('textbox', { name: 'Replace with' });
      await replacement.fill('<img src=x onerror=top.fired(1)>');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('named');
      await page.getByRole('region', { name: 'Changes to be made' }).waitFor();
    },
    place: (page) => page.getByRole('region', { name: 'Changes to be made' }),
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
  ofItem('the form of an item that is there', 'F2'),
  ofItem('Move to another issue', 'Control+Shift+m'),
  afterCommand('the profile', 'Library profile', dialog),
  afterCommand('the snippets', 'Insert a snippet', dialog),
  afterCommand('the channels', 'Channels…', dialog),
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
  afterCommand('the problems', 'Problems', (page) =>
    page.getByRole('region', { name: 'Problems' }),
  ),
  {
    name: 'the link inbox with the details of a link',
    open: async (page) => {
      await runCommand(page, 'Link inbox');
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
      await runCommand(page, 'Export as HTML page');
      await page
        .getByRole('button', { name: /report/i })
        .first()
        .click();
    },
    place: dialog,
  },
  afterCommand('the versions', 'Versions', dialog),
  afterCommand('the notice of a deleted issue', 'Delete the issue', notices),
  afterCommand('the deleted issues', 'Put back a deleted issue', dialog),
];
