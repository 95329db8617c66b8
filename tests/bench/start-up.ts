import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bench } from '../../scripts/bench/measure.mjs';
import { appFolder } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { madeUpText } from './window/made-up-text.ts';
import { paintedMark, timeStart } from './window/start-times.ts';

const issueBytes = 20_000;
const issueCount = 12;
/** Chromium keeps compiled code from the second or third start on. */
const earlierStarts = 3;

/** A window with an empty page, as small as the same runtime can have one. */
const bareApp = {
  'package.json': JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }),
  'main.js': `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`,
  'index.html': `<!doctype html><title>Bare</title><body><script>
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark(${JSON.stringify(paintedMark)});
  port2.postMessage(null);
});
</script>`,
};

let workspace: Workspace | null = null;

async function seeIssue(page: Page): Promise<void> {
  const isEditable = await page.locator('.cm-content[contenteditable=true]').isVisible();
  const text = (await page.locator('.cm-content').textContent()) ?? '';
  if (!isEditable || text.length < 100) throw new Error('painted before the issue was there');
}

/** From the start of the process to the first painted frame that holds what the person came for. */
export const bench: Bench = {
  title: 'Warm start to a painted, editable first issue',
  window: true,
  rounds: 7,
  warmUps: 1,
  prepare: async () => {
    const made = await makeWorkspace(
      Object.fromEntries(
        Array.from({ length: issueCount }, (_, at) => [
          `2026-01-${String(at + 10)}-issue.md`,
          madeUpText('zh', issueBytes, `潮间带周刊#${at + 1}`),
        ]),
      ),
    );
    workspace = made;
    const bare = join(made.folder, 'bare');
    await mkdir(bare);
    for (const [name, content] of Object.entries(bareApp))
      await writeFile(join(bare, name), content);
    const bareArgs = [`--user-data-dir=${join(made.folder, 'bare-data')}`, bare];
    const galley = (userData: string) => [
      `--user-data-dir=${userData}`,
      '--lang=en-US',
      appFolder,
      '--library',
      made.library,
    ];
    for (let count = 0; count < earlierStarts; count += 1) {
      await timeStart(galley(made.userData), seeIssue);
    }
    return [
      { name: 'bare window, empty page', role: 'floor', run: () => timeStart(bareArgs) },
      {
        name: 'Galley, warm',
        role: 'project',
        against: 'bare window, empty page',
        atMost: 1.3,
        run: () => timeStart(galley(made.userData), seeIssue),
      },
      {
        name: 'Galley, without what it keeps between starts',
        role: 'control',
        against: 'bare window, empty page',
        run: async () => {
          const cold = join(made.folder, 'cold');
          await rm(cold, { recursive: true, force: true });
          await mkdir(cold);
          return timeStart(galley(cold), seeIssue);
        },
      },
    ];
  },
  clean: async () => {
    await workspace?.remove();
  },
};
