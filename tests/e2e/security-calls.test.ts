import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callFrom } from '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let workspace: Workspace;
let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  workspace = await makeWorkspace({ '2024/a.md': '# One\n', 'assets/x.png': png });
  writeFileSync(join(workspace.folder, 'secret.png'), png);
  symlinkSync(join(workspace.folder, 'secret.png'), join(workspace.library, 'assets', 'link.png'));
  mkdirSync(join(workspace.library, 'assets', 'folder.png'));
  writeFileSync(join(workspace.library, 'assets', 'text.png'), 'text');
  launched = await launchApp({ workspace });
  page = launched.page;
});

afterAll(async () => {
  await launched.close();
  await workspace.remove();
});

describe('calls to the main process', () => {
  test.each([
    ['an unknown name', 'fs.readFile', { path: '/etc/passwd' }],
    ['a name of every object', 'constructor', undefined],
    ['missing input', 'issue.open', undefined],
    ['wrong input', 'issue.save', { issueId: 1, text: 2, baseVersion: 3, convertToUtf8: 4 }],
    ['a folder that the page names', 'library.open-dropped', { path: '/etc' }],
  ])('with %s are refused', async (_, name, input) => {
    expect(await callFrom(page, name, input)).toMatchObject({
      ok: false,
      error: { code: 'request/refused' },
    });
  });

  test('a file that a script made is not a dropped folder', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(
        [new File(['x'], '/etc'), '/etc', null].map((file) =>
          window.galley.openDroppedFolder(file),
        ),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false]);
  });

  test.each(['../../etc/passwd', '/etc/passwd', '..\\x', 'assets/x.png', ''])(
    'an issue is never the file %s',
    async (issueId) => {
      expect(await callFrom(page, 'issue.open', { issueId })).toMatchObject({
        ok: false,
        error: { code: 'file/not-found' },
      });
    },
  );

  test.each(['another window', 'another page'])('from %s are refused', async (who) => {
    const answer = await launched.app.evaluate(async ({ app, BrowserWindow }, isOtherPage) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/index.js`,
          contextIsolation: true,
          sandbox: true,
        },
      });
      await window.loadURL(isOtherPage ? 'data:text/html,x' : 'galley://app/index.html');
      const call = "window.galley.call('app.start').then((answer) => JSON.stringify(answer))";
      const answered: unknown = await window.webContents.executeJavaScript(call);
      window.destroy();
      return answered;
    }, who === 'another page');
    expect(JSON.parse(String(answer))).toMatchObject({
      ok: false,
      error: { code: 'request/refused', cause: 'it does not come from the window' },
    });
  });

  test('the preview has no bridge', async () => {
    expect(
      await page.evaluate(
        () => 'galley' in (document.querySelector('iframe')?.contentWindow ?? {}),
      ),
    ).toBe(false);
  });
});

function load(address: string): Promise<string> {
  return page.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve('shown'));
        image.addEventListener('error', () => resolve('refused'));
        image.src = url;
      }),
    address,
  );
}

async function assetBase(): Promise<string> {
  const opened = (await callFrom(page, 'issue.open', { issueId: '2024/a.md' })) as {
    readonly value: { readonly assetBase: string };
  };
  return opened.value.assetBase;
}

describe('pictures of the library', () => {
  test('are shown by addresses relative to the issue', async () => {
    expect(await load(`${await assetBase()}../assets/x.png`)).toBe('shown');
  });

  test.each([
    '../assets/link.png',
    '../assets/folder.png',
    '../assets/text.png',
    '../../secret.png',
    '..%2f..%2fsecret.png',
    '%2e%2e/%2e%2e/secret.png',
    '..%5c..%5csecret.png',
    '../2024/a.md',
    '%2fetc%2fpasswd',
  ])('are nothing else: %s', async (path) => {
    expect(await load((await assetBase()) + path)).toBe('refused');
  });

  test('need the token of this opening', async () => {
    const base = await assetBase();
    expect(await load(base.replace(/[0-9a-f]{32}/, 'a'.repeat(32)) + '../assets/x.png')).toBe(
      'refused',
    );
  });
});

test('links open in the system’s browser as http, https and mailto only', async () => {
  await launched.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const urls = [
    'https://e.x/a b',
    'http://e.x',
    'mailto:a@e.x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://e.x/share',
    'galley://app/index.html',
    'data:text/html,x',
    'vscode://x',
    '/etc/passwd',
    '',
  ];
  const answers = [];
  for (const url of urls) answers.push(await callFrom(page, 'link.open', { url }));
  expect(answers.map((answer) => (answer as { value?: unknown }).value)).toEqual(
    urls.map((_, at) => at < 3),
  );
  const opened = await launched.app.evaluate(
    () => (globalThis as unknown as { opened: string[] }).opened,
  );
  expect(opened).toEqual(['https://e.x/a%20b', 'http://e.x/', 'mailto:a@e.x']);
});
