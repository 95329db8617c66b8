import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as passTime } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { testedElectron } from '../../support/tested-electron.ts';

/** The mark that a page sets once what the person came for is painted. */
export const paintedMark = 'painted';

const lookEveryMs = 100;
const limitMs = 60_000;

/**
 * Starts Electron as a person does, with nothing attached, and tells how many milliseconds pass until the
 * page's own mark `painted`. What the mark says is looked at later, over the debugging port.
 */
export async function timeStart(
  args: readonly string[],
  see?: (page: Page) => Promise<void>,
): Promise<number> {
  const { executable, machineArgs } = testedElectron();
  const port = await freePort();
  const started = Date.now();
  const child = spawn(executable, [...machineArgs, `--remote-debugging-port=${port}`, ...args], {
    stdio: 'ignore',
  });
  try {
    const [page, browser] = await attach(port);
    const painted = await page.waitForFunction(markedAt, paintedMark, {
      polling: lookEveryMs,
      timeout: limitMs,
    });
    const at = await painted.jsonValue();
    await see?.(page);
    await browser.close();
    return Number(at) - started;
  } finally {
    await end(child);
  }
}

/** When a mark was set, in milliseconds since 1970; null while it is not. */
function markedAt(name: string): number | null {
  const [mark] = performance.getEntriesByName(name);
  return mark === undefined ? null : performance.timeOrigin + mark.startTime;
}

/** Looks seldom until there is a page, because to look takes time away from what is measured. */
async function attach(port: number): Promise<readonly [Page, Browser]> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    await passTime(1_000);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    const page = browser?.contexts()[0]?.pages()[0];
    if (browser && page) return [page, browser];
    await browser?.close();
  }
  throw new Error('the window did not come');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  await ended;
}
