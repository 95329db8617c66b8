import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../support/bridge.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { startNetwork, type Network } from '../support/network.ts';

declare global {
  interface Window {
    /** What hostile scripts leave behind. */
    fired?: string[];
  }
}

let launched: LaunchedApp;
let page: Page;
let network: Network;

beforeAll(async () => {
  network = await startNetwork();
  launched = await launchApp({ files: { 'a.md': '# One\n' } });
  page = launched.page;
});

afterAll(async () => {
  await launched.close();
  network.close();
});

/** Puts HTML into the window (or its preview), waits for the page, and says what ran. */
async function firedBy(html: string, where: 'window' | 'preview' = 'window'): Promise<unknown> {
  return page.evaluate(
    async ([content, place]) => {
      window.fired = [];
      const frame = document.querySelector('iframe');
      const target = place === 'preview' ? frame?.contentDocument?.body : document.body;
      if (target === undefined || target === null) throw new Error(`no ${place}`);
      const box = target.appendChild(target.ownerDocument.createElement('div'));
      box.append(target.ownerDocument.createRange().createContextualFragment(content ?? ''));
      await new Promise((resolve) => setTimeout(resolve, 150));
      box.remove();
      return window.fired;
    },
    [html, where],
  );
}

describe('the window’s page', () => {
  test('is isolated, sandboxed and without Node', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
    // Some versions do not say these where they are off.
    expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false);
    expect(preferences['navigateOnDragDrop'] ?? false).toBe(false);
    expect(preferences['experimentalFeatures'] ?? false).toBe(false);
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer'].filter((n) => n in window),
      ),
    ).toEqual([]);
  });

  test('comes from the app’s own scheme with its policy', async () => {
    expect(await page.evaluate(() => location.href)).toBe('galley://app/index.html');
    const headers = await page.evaluate(async () => {
      const response = await fetch('galley://app/index.html');
      return Object.fromEntries(response.headers.entries());
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('sees of the main process only the bridge', async () => {
    const keys = await page.evaluate(() => Object.keys(window.galley).toSorted());
    expect(keys).toEqual(['call', 'first', 'firstDone', 'on', 'openDroppedFolder']);
    const answer = await page.evaluate(() => {
      try {
        Object.assign(window.galley, { call: () => 'taken over' });
      } catch {
        // A frozen object refuses.
      }
      return window.galley.call('window.describe', {
        title: 'Galley',
        unsaved: false,
        issueId: null,
        contexts: [],
      });
    });
    expect(answer).toMatchObject({ ok: true });
  });
});

describe('a script that gets into the page does not run', () => {
  const scripts = [
    '<script>window.fired.push("inline")</script>',
    '<img src="x" onerror="window.fired.push(\'handler\')">',
    '<svg onload="window.fired.push(\'svg\')"></svg>',
    '<a id="l" href="javascript:window.fired.push(\'link\')">x</a><img src=x onerror="l.click()">',
    '<iframe srcdoc="<script>parent.fired.push(\'srcdoc\')</script>"></iframe>',
    '<iframe src="javascript:parent.fired.push(\'frame\')"></iframe>',
    '<object data="data:text/html,<script>parent.fired.push(1)</script>"></object>',
    '<embed src="data:text/html,<script>parent.fired.push(1)</script>">',
  ];

  test.each(scripts)('%s', async (html) => {
    expect(await firedBy(html)).toEqual([]);
  });

  test.each(scripts)('in the preview: %s', async (html) => {
    expect(await firedBy(html.replaceAll('window.fired', 'parent.fired'), 'preview')).toEqual([]);
  });

  test('made of text', async () => {
    // Playwright's own evaluate is exempt from the policy.
    const made: unknown = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "(() => { try { return new Function('return 1')(); } catch (error) { return error.name; } })()",
      ),
    );
    expect(made).toBe('EvalError');
  });

  test('from elsewhere, nor is anything else fetched', async () => {
    await firedBy(`<script src="${network.url}/script"></script>
      <img src="${network.url}/image"><link rel="stylesheet" href="${network.url}/style">
      <iframe src="${network.url}/frame"></iframe><video src="${network.url}/video"></video>
      <object data="${network.url}/object"></object><style>p{background:url(${network.url}/css)}</style><p>x`);
    await firedBy(
      `<img src="${network.url}/preview-image"><iframe src="${network.url}/inner">`,
      'preview',
    );
    const fetched = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      `${network.url}/fetch`,
    );
    expect(fetched).toBe('refused');
    expect(network.reached).toEqual([]);
  });
});
