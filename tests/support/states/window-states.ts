import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { put } from '../git-repository.ts';
import { runCommand } from '../run-command.ts';
import { exportToBlog, takeAway } from './stage.ts';
import { blogPost, lostIssueId, openIssueId, statesLibrary } from './states-library.ts';
import {
  button,
  desk,
  inbox,
  inWindowOf,
  leaveMenu,
  menuOf,
  previewAs,
  searchField,
  searchFor,
  toggled,
  type WindowState,
} from './window-ways.ts';

/** What the window looks like beside its late dialogs, each with the way there and back. */
export const windowStates: Readonly<Record<string, WindowState>> = {
  'an issue': {
    open: ({ page }) => page.locator('.banner[role=note]').waitFor(),
    leave: async () => undefined,
  },
  'the command palette': {
    async open({ page }) {
      await page.keyboard.press('Control+Shift+P');
      await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    },
  },
  'the command palette that finds nothing': {
    async open({ page }) {
      await page.keyboard.press('Control+Shift+P');
      await page.getByRole('dialog').getByRole('combobox').fill('zzzz');
      await page.getByText('No command is called').waitFor();
    },
  },
  'go to issue': {
    async open({ page }) {
      await page.keyboard.press('Control+p');
      await page.getByRole('dialog', { name: 'Go to issue' }).getByRole('option').first().waitFor();
    },
  },
  'find and replace': {
    async open({ page, editor }) {
      await editor().focus();
      await runCommand(page, 'Find and replace');
      await page.locator('.cm-search').waitFor();
      await page.keyboard.type('article');
    },
    leave: ({ page }) => leaveMenu(page.locator('.cm-search')),
  },
  'a search': searchFor('article', /^Found in/u),
  'a search that finds nothing': searchFor('zzzz', 'Nothing found'),
  'a search for nothing': searchFor('', 'Search every issue'),
  'a replacement': {
    async open(stage) {
      await stage.page.keyboard.press('Control+Shift+H');
      await searchField(stage).fill('another');
      await stage.page.getByRole('textbox', { name: 'Replace with' }).fill('one more');
      await stage.page.getByRole('button', { name: /^Replace \d/u }).waitFor();
    },
    async leave(stage) {
      await searchField(stage).focus();
      await stage.page.keyboard.press('Escape');
      await searchField(stage).waitFor({ state: 'detached' });
    },
  },
  'the link inbox': toggled('Link inbox', (stage) => inbox(stage).getByRole('row')),
  'the inbox with nothing kept': {
    async open(stage) {
      await runCommand(stage.page, 'Link inbox');
      await inbox(stage)
        .getByText(/^Kept 0$/u)
        .click();
      await stage.page.getByText('Nothing kept yet').waitFor();
    },
    async leave(stage) {
      await inbox(stage)
        .getByText(/^To decide/u)
        .click();
      await stage.page.getByRole('button', { name: 'Close the link inbox' }).click();
      await inbox(stage).waitFor({ state: 'detached' });
    },
  },
  'the release desk': toggled('Release desk', (stage) => desk(stage).getByText('letter')),
  'a menu of the release desk': {
    async open(stage) {
      await runCommand(stage.page, 'Release desk');
      await desk(stage).getByRole('button', { name: 'More for blog' }).click();
      await stage.page.getByRole('menu').waitFor();
    },
    async leave(stage) {
      await leaveMenu(stage.page.getByRole('menu'));
      await runCommand(stage.page, 'Release desk');
      await desk(stage).waitFor({ state: 'detached' });
    },
  },
  'the other language beside': toggled('Show the other language beside', ({ page }) =>
    page.getByRole('textbox', { name: 'Markdown of the other language' }),
  ),
  'an offer for the other language': {
    async open({ page, outlineRow }) {
      await outlineRow('Another article').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await page.getByText('The Chinese issue: do the same?').waitFor();
    },
    async leave({ page }) {
      await runCommand(page, 'Do not do the same');
      await page.locator('.twin-bar').waitFor({ state: 'detached' });
    },
  },
  'the translation': toggled('Translation', ({ page }) =>
    page.getByRole('grid', { name: 'Translation' }).getByRole('row'),
  ),
  'the problems, ignored ones among them': {
    async open({ page }) {
      await runCommand(page, 'Show or hide ignored problems');
      await page.getByRole('grid', { name: 'Ignored problems' }).getByRole('row').waitFor();
    },
    async leave({ page }) {
      await runCommand(page, 'Show or hide ignored problems');
      await runCommand(page, 'Problems');
      await page.getByRole('grid', { name: 'Problems' }).waitFor({ state: 'detached' });
    },
  },
  'a menu of the outline': menuOf(({ outlineRow }) => outlineRow('One article'), 'right'),
  'a menu of the library’s list': menuOf(
    ({ issueRow }) => issueRow('2026-06-26-weekly.md'),
    'right',
  ),
  'the groups of the list': menuOf(button('Group the list')),
  'the libraries': menuOf(button('Open a library')),
  'the channels to export to': menuOf(button('Choose channel')),
  'the targets of the preview': menuOf(button(/Preview as$/u)),
  'the facts of the issue': {
    async open({ page }) {
      await runCommand(page, 'Facts of this issue');
      await page.getByRole('dialog', { name: 'Facts of this issue' }).waitFor();
    },
  },
  'the preview for an editor to paste into': previewAs('Substack'),
  'the preview of messages': previewAs('Telegram'),
  tabs: {
    async open({ page, editor, issueRow }) {
      await issueRow('2026-06-19-weekly.md').dblclick();
      await issueRow('2026-06-26-weekly.md').dblclick();
      await page.getByRole('tablist', { name: 'Open issues' }).getByRole('tab').nth(1).waitFor();
      await editor().focus();
    },
    async leave({ page, issueRow }) {
      await runCommand(page, 'Close the other tabs');
      await issueRow(openIssueId).click();
      await page.locator('.cm-line').first().getByText('#3').waitFor();
    },
  },
  'a step of the tour': {
    async open({ page }) {
      await runCommand(page, 'Tour in five steps');
      await page.locator('.tour-card:focus').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText('Step 2 of 5').waitFor();
    },
    leave: ({ page }) => leaveMenu(page.locator('.tour-card')),
  },
  'a message that something was done': {
    async open({ page }) {
      await runCommand(page, 'Copy the bookmarklet');
      await page.getByRole('alertdialog').waitFor();
    },
    async leave({ page }) {
      await page.getByRole('alertdialog').getByRole('button', { name: 'Dismiss' }).first().click();
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    },
  },
  'a question before an export': {
    async open({ page }) {
      await runCommand(page, 'Export as HTML page');
      await page.getByRole('button', { name: 'Export anyway' }).waitFor();
    },
  },
  'a question before a file is replaced': {
    async open({ page, workspace }) {
      put(workspace.folder, `blog/${blogPost}`, 'Not what Galley wrote.\n');
      await exportToBlog(page);
      await page.getByRole('button', { name: 'Keep what is there' }).waitFor();
    },
    async leave({ page, workspace }) {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await rm(join(workspace.folder, 'blog', blogPost));
      await runCommand(page, 'Release desk');
    },
  },
  'a window of medium width': inWindowOf(900, 700),
  'the library over a window of medium width': inWindowOf(900, 700, 'Show or hide the library'),
  'a narrow window': inWindowOf(700, 600),
  'a list of one kind that is empty': {
    async open({ page }) {
      await page.getByRole('searchbox', { name: 'Search issues' }).fill('zzzz');
      await page.getByText('No issue has “zzzz”').waitFor();
    },
    async leave({ page }) {
      await page.getByRole('searchbox', { name: 'Search issues' }).fill('');
    },
  },
  'a file that another program changed': {
    async open({ page, editor, workspace }) {
      await editor().focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('Mine ');
      const text = String(statesLibrary[openIssueId]);
      await writeFile(join(workspace.library, openIssueId), text.replace('# Field', '# Theirs'));
      await page.getByRole('button', { name: 'Keep mine' }).waitFor();
    },
    async leave({ page }) {
      await page.getByRole('button', { name: 'Take theirs' }).click();
      await page.getByRole('button', { name: 'Keep mine' }).waitFor({ state: 'detached' });
    },
  },
  'a file that another program deleted': {
    async open(stage) {
      const { page, issueRow, editor } = stage;
      await issueRow(lostIssueId).click();
      await page.locator('.cm-line').first().getByText('#0').waitFor();
      await editor().focus();
      await page.keyboard.type('Mine ');
      await takeAway(stage, lostIssueId);
      await page.getByRole('button', { name: 'Write it again' }).waitFor();
    },
  },
};
