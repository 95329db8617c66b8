import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { ended } from '../npm.mjs';

/**
 * Starts a packaged app and waits for its window. Its fuses keep Playwright's usual way in shut, so it is
 * watched as a browser.
 *
 * @param {string} executable
 * @param {{ machineArgs: readonly string[], env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} the window's title
 */
export async function tryPackaged(executable, { machineArgs, env }) {
  const userData = await mkdtemp(join(tmpdir(), 'galley-packaged-'));
  const child = spawn(
    executable,
    [...machineArgs, '--remote-debugging-port=0', `--user-data-dir=${userData}`],
    { stdio: ['ignore', 'ignore', 'pipe'], env },
  );
  const end = ended(child);
  try {
    const browser = await chromium.connectOverCDP(await devToolsAddress(child));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the packaged app has no browser context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.waitForLoadState('load');
    const title = await page.title();
    await browser.close();
    return title;
  } finally {
    child.kill();
    await end;
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
async function devToolsAddress(child) {
  const { stderr } = child;
  if (stderr === null) throw new Error('the packaged app was started without a pipe');
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
  }
  throw new Error('the packaged app ended before it had a window');
}
