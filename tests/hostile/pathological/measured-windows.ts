import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { openBareWindow } from './bare-window.ts';
import { longestTasks } from './longest-task.ts';

/** The longest task of a window's main thread, in milliseconds on the processor. */
export interface Measured {
  readonly bare: number;
  readonly own: number;
}

/** The app, and in it the bare editor, which open and edit the same texts one after the other. */
export interface MeasuredWindows {
  measure(text: string): Promise<Measured>;
  /** What nobody caught, in the window and in the main process. */
  uncaught(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface MainGlobals {
  uncaughtInMain: string[];
}

const home = '2026-01-01-weekly.md';
const measured = '2026-01-02-weekly.md';
const keys = ['Control+End', 'a', 'b', 'Enter', 'c', 'Control+Home', 'a', 'b'];
/** Longer than whatever waits for a pause in typing, autosave included. */
const settledMs = 2_500;

export async function openMeasuredWindows(): Promise<MeasuredWindows> {
  const launched = await launchApp({ files: { [home]: '# Home\n', [measured]: '# Text\n' } });
  const { app, page } = launched;
  await app.evaluate(() => {
    const uncaught: string[] = [];
    Object.assign(globalThis, { uncaughtInMain: uncaught });
    process.on('uncaughtExceptionMonitor', (error) => uncaught.push(String(error)));
  });
  // The one above is the one of the later date.
  const issue = (at: number) =>
    page.getByRole('listbox', { name: 'Issues' }).getByRole('option').nth(at);
  await issue(1).click();
  await page.getByRole('textbox', { name: 'Issue Markdown' }).getByText('Home').waitFor();
  const bare = await openBareWindow(app, page);
  const barePid = await pidOf(app, true);
  const ownPid = await pidOf(app, false);

  return {
    async measure(text) {
      await writeFile(join(launched.workspace.library, measured), text);
      await bare.evaluate((next) => (window.nextText = next), text);
      await idle(page, 300);
      const longest = await longestTasks(app, async () => {
        await edit(bare, () => bare.evaluate(() => void setTimeout(window.showNextText, 0)));
        await edit(page, () => issue(0).click());
      });
      await issue(1).click();
      await idle(page, 300);
      return { bare: longest.get(barePid) ?? 0, own: longest.get(ownPid) ?? 0 };
    },
    uncaught: async () => [...(await uncaughtInMain(app)), ...launched.pageErrors],
    close: () => closeAll(launched),
  };
}

function uncaughtInMain(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as MainGlobals).uncaughtInMain);
}

function pidOf(app: ElectronApplication, isBare: boolean): Promise<number> {
  return app.evaluate(({ BrowserWindow }, wanted) => {
    const windows = BrowserWindow.getAllWindows();
    const window = windows.find((each) => (each.getTitle() === 'bare') === wanted);
    return window?.webContents.getOSProcessId() ?? 0;
  }, isBare);
}

/** The same keys and the same pauses for both: CodeMirror goes on reading a text while nothing is typed. */
async function edit(window: Page, open: () => Promise<void>): Promise<void> {
  await window.bringToFront();
  await open();
  await idle(window, settledMs / 2);
  await window.locator('.cm-content').focus();
  for (const key of keys) await window.keyboard.press(key);
  await idle(window, settledMs);
}

/** Lets a page do what it has to do. */
function idle(page: Page, ms: number): Promise<void> {
  return page.evaluate(
    (pause) =>
      new Promise<void>((resolve) => {
        setTimeout(() => requestIdleCallback(() => resolve()), pause);
      }),
    ms,
  );
}

async function closeAll({ app, close }: LaunchedApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle() === 'bare')
      ?.destroy();
  });
  await close();
}
