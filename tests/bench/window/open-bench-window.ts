import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Preferences } from '#core/settings/preferences.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { makeWorkspace } from '../../support/workspace.ts';
import { settingsFileName } from '../../../src-main/settings/settings-file-name.ts';

interface BenchWindowOptions {
  /** The library, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly preferences?: Partial<Preferences>;
  /** More arguments for the app. */
  readonly args?: readonly string[];
}

export interface BenchWindow extends Pick<LaunchedApp, 'app' | 'page'> {
  /** The folder of the library. */
  readonly library: string;
  /** Ends the app and removes its folders. */
  readonly close: () => Promise<void>;
}

const size = { width: 1440, height: 900 };

/** Opens the built app's real window, always in the same size, on a library of its own. */
export async function openBenchWindow({
  files,
  preferences = {},
  args = [],
}: BenchWindowOptions): Promise<BenchWindow> {
  const workspace = await makeWorkspace(files);
  const bounds = { x: 0, y: 0, ...size };
  await writeFile(
    join(workspace.userData, `${settingsFileName}.json`),
    JSON.stringify({ preferences, window: { bounds, maximized: false } }),
  );
  const { app, page, close } = await launchApp({ workspace, args });
  await shownIssue(page);
  return {
    app,
    page,
    library: workspace.library,
    async close() {
      await close();
      await workspace.remove();
    },
  };
}

/** Waits until an issue's text is in the editor. */
async function shownIssue(page: Page): Promise<void> {
  await page.locator('.cm-content .cm-line').first().waitFor();
  await page.locator('.cm-content[contenteditable=true]').waitFor();
}
