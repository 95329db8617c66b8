import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { blogWithRemote } from '../git-repository.ts';
import { launchApp, type LaunchedApp } from '../launch-app.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';
import { statesLibrary } from './states-library.ts';

/** A window in which every part has something to show, with what its states are reached by. */
export interface Stage {
  readonly page: Page;
  readonly launched: LaunchedApp;
  readonly workspace: Workspace;
  readonly editor: () => Locator;
  readonly outlineRow: (name: string) => Locator;
  /** A row of the library, by the file of its issue. */
  readonly issueRow: (file: string) => Locator;
  readonly setClipboard: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const workspace = await makeWorkspace(statesLibrary);
  blogWithRemote(workspace.folder);
  const launched = await launchApp({ workspace, asksForExports: true });
  const { app, page } = launched;
  const issues = page.getByRole('listbox', { name: 'Issues' });
  // What asks in the system's own dialogs is answered with yes.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('row', { name: 'One article' }).waitFor();
  await page.locator('.cm-content[contenteditable=true]').waitFor();
  // The library has been read: it knows of the other language.
  await page.locator('[data-part]').first().waitFor();
  return {
    page,
    launched,
    workspace,
    editor: () => page.getByRole('textbox', { name: 'Issue Markdown' }),
    outlineRow: (name) =>
      page.getByRole('treegrid', { name: 'Outline' }).getByRole('row', { name }),
    issueRow: (file) => issues.locator(`[data-key="${file}"]`),
    setClipboard: (text) =>
      app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text),
    async close() {
      // With unsaved text a close would ask.
      await launched.killNow();
      await workspace.remove();
    },
  };
}

/** Another program takes a file away. */
export async function takeAway({ workspace }: Stage, path: string): Promise<void> {
  await rm(join(workspace.library, path));
}

/** Exports the issue as it is from the release desk, although it has mistakes and is not finished. */
export async function exportToBlog(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('button', { name: 'Export to blog', exact: true }).click();
  const refused = page.getByRole('alertdialog').getByRole('button', { name: 'Export anyway' });
  await answerPreflight(page, refused);
  await refused.click();
}

/** An export asks about mistakes unless it has asked about the same ones before. */
export async function answerPreflight(page: Page, next: Locator): Promise<void> {
  const question = page.getByRole('dialog').getByRole('button', { name: 'Export anyway' });
  await question.or(next).first().waitFor();
  if (await question.isVisible()) await question.click();
}
