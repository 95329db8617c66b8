import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { devToolsAddress } from '../../scripts/packaging/dev-tools-address.mjs';
import { appFolder } from './launch-app.ts';
import { nobody } from './ordinary-user.ts';
import { testedElectron } from './tested-electron.ts';

export interface OrdinaryApp {
  readonly page: Page;
  /** The processes that show pages, as `/proc/PID/status` describes them. */
  readonly renderers: () => readonly string[];
  readonly close: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: nobody, gid: nobody } : {};

/** Why the app cannot be started with its sandbox here; null when it can. */
export function noSandboxBecause(): string | null {
  if (process.platform !== 'linux') return 'what the kernel filters is told on Linux only';
  const { status } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], user);
  return status === 0 ? null : 'the kernel gives ordinary users no namespaces';
}

/**
 * Starts the built app as somebody who is not root, with the sandbox on. Root's own folders are closed to
 * others, so what is started is a copy.
 */
export async function launchAsOrdinaryUser(): Promise<OrdinaryApp> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-ordinary-'));
  const electron = testedElectron();
  const executable = copyOf(electron.executable, folder);
  const home = join(folder, 'home');
  mkdirSync(home);
  if (isRoot) for (const path of [folder, home]) chownSync(path, nobody, nobody);
  const child = spawn(
    executable,
    [
      ...electron.machineArgs.filter((argument) => argument !== '--no-sandbox'),
      `--user-data-dir=${join(home, 'data')}`,
      '--remote-debugging-port=0',
      join(folder, 'app'),
    ],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: home } },
  );
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
  });
  const browser = await chromium.connectOverCDP(await devToolsAddress(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the app has no window');
  await page.waitForLoadState('load');
  return {
    page,
    renderers: () => statesOfRenderers(child.pid ?? 0),
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function copyOf(executable: string, folder: string): string {
  const runtime = join(folder, 'runtime');
  execFileSync('cp', ['-r', '--reflink=auto', dirname(executable), runtime]);
  for (const name of ['out', 'resources', 'package.json']) {
    cpSync(join(appFolder, name), join(folder, 'app', name), { recursive: true });
  }
  return join(runtime, basename(executable));
}

function statesOfRenderers(ancestor: number): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const states = new Map(pids.map((pid) => [pid, read(`/proc/${pid}/status`)]));
  const parentOf = (pid: string) => /^PPid:\s*(\d+)/m.exec(states.get(pid) ?? '')?.[1] ?? '0';
  const isBelow = (pid: string): boolean =>
    pid !== '0' && (parentOf(pid) === String(ancestor) || isBelow(parentOf(pid)));
  return pids
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer') && isBelow(pid))
    .map((pid) => states.get(pid) ?? '');
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
