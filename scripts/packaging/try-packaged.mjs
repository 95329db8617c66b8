import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from '../paths.mjs';
import { ended } from '../npm.mjs';
import { devToolsAddress } from './dev-tools-address.mjs';

const issue = '2026-08-07-weekly.md';
const words = 'Written in the packaged app. ';
/** The app itself gives up on a picture and says so; a busy machine takes long to start the process for it. */
const picturePatienceMs = 120_000;
/** Other work on the machine may hold the window up. */
const patienceMs = 60_000;

/**
 * Starts a packaged app on a copy of its sample library, writes into an issue, saves and looks whether the
 * words are on disk. Its fuses keep Playwright's usual way in shut, so it is driven as a browser; on the
 * way what the fuses are to keep out is tried as well.
 *
 * @param {string} executable
 * @param {{ machineArgs: readonly string[], env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} the window's title
 */
export async function tryPackaged(executable, { machineArgs, env }) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-packaged-'));
  const library = join(folder, 'library');
  const intruder = await makeIntruder(folder, dirname(executable));
  await cp(join(dirname(executable), 'resources', 'sample-library'), library, { recursive: true });
  const child = spawn(
    executable,
    [
      '--inspect=0',
      ...machineArgs,
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'data')}`,
      '--lang=en-US',
      '--library',
      library,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...env, ...intruder.env } },
  );
  const end = ended(child);
  let errors = '';
  child.stderr?.on('data', (text) => (errors += text));
  try {
    const browser = await chromium.connectOverCDP(await devToolsAddress(child));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the packaged app has no browser context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    page.setDefaultTimeout(patienceMs);
    await page.waitForLoadState('load');
    await writeAndSave(page);
    await takePicture(page);
    const text = await readFile(join(library, issue), 'utf8');
    if (!text.startsWith(words)) throw new Error('what was written is not in the file');
    if (errors.includes('Debugger listening')) throw new Error('--inspect is not refused');
    if (await intruder.ran()) throw new Error('code from outside the archive ran');
    const title = await page.title();
    await browser.close();
    return title;
  } finally {
    child.kill();
    await end;
    await intruder.remove();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {import('playwright-core').Page} page */
async function writeAndSave(page) {
  const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
  const status = page.getByRole('group', { name: 'Status bar' });
  await editor.waitFor();
  await page.getByRole('listbox', { name: 'Issues' }).getByText('#12').first().click();
  await editor.getByText('#12').first().waitFor();
  await editor.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+s');
  await status.getByText('Saved', { exact: true }).waitFor();
}

/**
 * Pastes a picture: the WebAssembly that makes it small lies in the archive, and starts threads from there.
 *
 * @param {import('playwright-core').Page} page
 */
async function takePicture(page) {
  const picture = await readFile(join(projectRoot, 'resources', 'icons', 'galley.png'));
  // As text: what runs in the page is no part of these scripts.
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    const content = Uint8Array.from(${JSON.stringify([...picture])});
    clipboardData.items.add(new File([content], 'a.png', { type: 'image/png' }));
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.cm-content').dispatchEvent(paste);
  }`);
  const dialog = page.getByRole('dialog', { name: 'Insert a picture' });
  const kept = dialog.getByText(/^Kept as assets\/.*\.png$/);
  const refused = page.locator('.toast[data-tone=failure]');
  await kept.or(refused).first().waitFor({ timeout: picturePatienceMs });
  const [reason] = await refused.allInnerTexts();
  if (reason !== undefined) throw new Error(`the picture was not taken: ${reason}`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
}

/**
 * Three ways into an Electron without fuses: as a plain Node, by a module that Node loads first, and by an
 * application folder beside the archive.
 *
 * @param {string} folder
 * @param {string} packaged
 */
async function makeIntruder(folder, packaged) {
  const mark = join(folder, 'intruded');
  const script = join(folder, 'intruder.cjs');
  const beside = join(packaged, 'resources', 'app');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran');`;
  await writeFile(script, code);
  await mkdir(beside, { recursive: true });
  await writeFile(join(beside, 'package.json'), JSON.stringify({ main: 'index.js' }));
  await writeFile(join(beside, 'index.js'), code);
  return {
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` },
    ran: () =>
      stat(mark).then(
        () => true,
        () => false,
      ),
    remove: () => rm(beside, { recursive: true, force: true }),
  };
}
