import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { lateDialogs } from '../../../src-renderer/app/late-dialogs.ts';
import { runCommand } from '../run-command.ts';
import { answerPreflight, exportToBlog, type Stage } from './stage.ts';
import { openIssueId, statesLibrary } from './states-library.ts';

type Way = (stage: Stage) => Promise<void>;

const byCommand =
  (title: string): Way =>
  async ({ page }) => {
    await runCommand(page, title);
  };

async function openInbox({ page }: Stage): Promise<void> {
  const region = page.getByRole('region', { name: 'Link inbox' });
  if (!(await region.isVisible())) await page.keyboard.press('Control+Shift+L');
  await region.getByRole('row').first().waitFor();
}

/** How a person comes to each dialog that no start shows; what is missing here does not compile. */
export const lateDialogWays = {
  clipboard: byCommand('What is on the clipboard'),
  async report({ page }) {
    await runCommand(page, 'Export to Substack');
    const report = page.getByRole('alertdialog').getByRole('button', { name: 'Report' }).first();
    await answerPreflight(page, report);
    await report.click();
  },
  async compare({ page, editor, workspace }) {
    await editor().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Mine ');
    const path = join(workspace.library, openIssueId);
    const text = String(statesLibrary[openIssueId]);
    await writeFile(path, text.replace('# Field', '# Their Field'));
    await page.getByRole('button', { name: 'Show difference' }).click();
  },
  'item-form': byCommand('New item'),
  async 'move-to-issue'({ page, outlineRow }) {
    await outlineRow('One article').focus();
    await page.keyboard.press('Control+Shift+m');
  },
  async 'triage-issue'(stage) {
    await openInbox(stage);
    await stage.page.getByRole('button', { name: /^Kept links go into/u }).click();
  },
  async 'triage-section'(stage) {
    await openInbox(stage);
    await stage.page.getByRole('row', { name: /Story 1/u }).focus();
    await stage.page.keyboard.press('s');
  },
  'library-profile': byCommand('Library profile'),
  'found-library': byCommand('What was found in this library'),
  async 'rule-page'({ page }) {
    await runCommand(page, 'Problems');
    await page
      .getByRole('grid', { name: 'Problems', exact: true })
      .getByRole('row', { name: /stands twice/u })
      .getByRole('button', { name: 'What else can be done' })
      .click();
    await page.getByRole('menuitem', { name: 'What the rule is about' }).click();
  },
  'part-issue': byCommand('Belongs to issue'),
  'rename-issue': byCommand('Rename the files'),
  'insert-snippet': byCommand('Insert a snippet'),
  async 'save-snippet'({ page, editor }) {
    await editor().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+End');
    await runCommand(page, 'Save the selection as a snippet');
  },
  channels: byCommand('Channels…'),
  feeds: byCommand('Feeds…'),
  picture: byCommand('Insert a picture'),
  'publish-pictures': byCommand('Publish the pictures'),
  async 'git-publish'({ page }) {
    await exportToBlog(page);
    await page.getByRole('button', { name: 'Commit and push… blog' }).click();
  },
  import: byCommand('Import issues'),
  seasons: byCommand('Seasons…'),
  statistics: byCommand('Statistics'),
  async 'translation-answer'({ page, setClipboard }) {
    await setClipboard('[另一篇文章](https://example.com/two)\n\n关于另一篇文章的一些话。\n');
    await runCommand(page, 'Paste translation');
  },
  settings: byCommand('Settings…'),
  shortcuts: byCommand('Keyboard shortcuts'),
  versions: byCommand('Versions…'),
  'deleted-issues': byCommand('Put back a deleted issue'),
} satisfies Record<keyof typeof lateDialogs, Way>;
