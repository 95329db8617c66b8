import type { ChildProcess } from 'node:child_process';
import { setTimeout as passTime } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchDriven } from '../../scripts/driving/launch-driven.mjs';
import { testedElectron } from './tested-electron.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

interface LaunchOptions {
  /** Files of a new library, by path relative to it. Ignored with a `workspace`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** An existing workspace, for a second start on the same folders; the caller removes it. */
  readonly workspace?: Workspace;
  /** The library to open instead of the workspace's; null opens none, as a first start does. */
  readonly library?: string | null;
  /** What the system prefers; English unless told otherwise. */
  readonly systemLanguage?: 'en-US' | 'zh-CN';
  /** Leaves out `--export-dir`: exports ask for their folder and for what they replace. */
  readonly asksForExports?: boolean;
  /** More arguments for the app. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What happens before the window is open. */
  readonly meanwhile?: (app: ElectronApplication) => Promise<void>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly page: Page;
  readonly workspace: Workspace;
  /** Uncaught errors and console errors of the window so far. */
  readonly pageErrors: readonly string[];
  /** Ends the app and removes the workspace if this call made it. */
  readonly close: () => Promise<void>;
  /** Ends the app as a power cut would, once all that was typed is as old as what is promised to be kept. */
  readonly kill: () => Promise<void>;
  /** The same at once, where nothing of it is looked at any more. */
  readonly killNow: () => Promise<void>;
}

/** The app that is tested; the mutation run names one that is changed. */
export const appFolder =
  process.env['GALLEY_APP'] ?? fileURLToPath(new URL('../..', import.meta.url));
const closeLimitMs = 10_000;
/** What is typed is on disk after so long (docs/saving.md); a busy machine may take some times that. */
const journalledWithinMs = 100;

/** Starts the built app with folders of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const electron = testedElectron();
  const workspace = options.workspace ?? (await makeWorkspace(options.files));
  const library = options.library === undefined ? workspace.library : options.library;
  const app = await launchDriven(electron, {
    args: [
      `--user-data-dir=${workspace.userData}`,
      `--lang=${options.systemLanguage ?? 'en-US'}`,
      appFolder,
      ...(library === null ? [] : ['--library', library]),
      ...(options.asksForExports === true ? [] : [`--export-dir=${workspace.exports}`]),
      ...(options.args ?? []),
    ],
    env: { ...process.env, ...options.env },
  });
  // Asked for now: Playwright does not tell any more once the app has closed itself.
  const child = app.process();
  await options.meanwhile?.(app);
  const pageErrors: string[] = [];
  const page = await app.firstWindow();
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  await page.waitForLoadState('load');
  const killNow = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill('SIGKILL');
    await ended;
  };
  return {
    app,
    page,
    workspace,
    pageErrors,
    killNow,
    async kill() {
      await passTime(10 * journalledWithinMs);
      await killNow();
    },
    async close() {
      await endApp(app, child);
      if (options.workspace === undefined) await workspace.remove();
    },
  };
}

/** Closes the app; one that does not go, because it asks something, is killed. */
async function endApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  const limit = setTimeout(() => child.kill('SIGKILL'), closeLimitMs);
  await app.close().catch(() => undefined);
  clearTimeout(limit);
}
