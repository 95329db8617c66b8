import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { writeLibrary, type LibraryFiles, type Workspace } from './workspace.ts';

/** Starts the app on an empty library, for tests that open one of their own each. */
export async function launchToOpen(workspace: Workspace): Promise<LaunchedApp> {
  const launched = await launchApp({ workspace });
  // What takes requests of other starts is loaded last.
  await launched.page.locator('.empty-state').first().waitFor();
  return launched;
}

/** What the app hears of another start that names a library. */
export function askForLibrary(app: ElectronApplication, library: string): Promise<void> {
  return app.evaluate(({ app: main }, path) => {
    main.emit('second-instance', {}, [], '', { library: path, file: null, addresses: [] });
  }, library);
}

/**
 * Opens a new library in the window that is open, as another start of the app would ask for it, and says
 * where it is. A window of its own takes many times as long.
 */
export async function openLibrary(
  { app, page, workspace }: LaunchedApp,
  files: LibraryFiles,
): Promise<string> {
  const library = await mkdtemp(join(workspace.folder, 'library-'));
  await writeLibrary(library, files);
  await askForLibrary(app, library);
  await page.getByRole('banner').getByText(basename(library), { exact: true }).waitFor();
  return library;
}
