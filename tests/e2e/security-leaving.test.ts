import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { startNetwork, type Network } from '../support/network.ts';

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

describe('the window stays where it is', () => {
  test.each([
    ['a link', (url: string) => `<a href="${url}">x</a>`, 'a'],
    ['a link for a new window', (url: string) => `<a href="${url}" target="_blank">x</a>`, 'a'],
    ['a form', (url: string) => `<form action="${url}"><button>x</button></form>`, 'button'],
  ])('whatever is clicked: %s', async (_, html, element) => {
    await page.evaluate(
      ([content, name]) => {
        const box = document.body.appendChild(document.createElement('div'));
        box.innerHTML = content ?? '';
        box.querySelector<HTMLElement>(name ?? '')?.click();
        box.remove();
      },
      [html(`${network.url}/navigated`), element],
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(await page.evaluate(() => location.href)).toBe('galley://app/index.html');
    expect(launched.app.windows()).toHaveLength(1);
    expect(network.reached).toEqual([]);
  });

  test.each([
    'galley://app/preview.html',
    'galley-asset://x/y.svg',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('when told to go to %s', async (url) => {
    await page.evaluate((address) => {
      document.body.dataset['stayed'] = 'yes';
      location.href = address;
    }, url);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await page.evaluate(() => document.body.dataset['stayed'])).toBe('yes');
    expect(await page.evaluate(() => location.href)).toBe('galley://app/index.html');
  });

  test('or comes back, where nobody is asked', async () => {
    const back = page.waitForURL('galley://app/index.html', { waitUntil: 'load' });
    await page.evaluate(() => {
      location.href = 'about:blank';
    });
    await back;
    await page.waitForFunction(() => document.querySelector('iframe') !== null);
    expect(await page.evaluate(() => location.href)).toBe('galley://app/index.html');
  });

  test('and its frame shows nothing but the preview', async () => {
    const prevented = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('no window');
      const asked = new Promise<boolean>((resolve) => {
        contents.once('will-frame-navigate', (event) => {
          resolve(event.defaultPrevented);
        });
      });
      // The content security policy lets this one through.
      await contents.executeJavaScript(
        "document.querySelector('iframe').contentWindow.location.href = 'galley://app/index.html'",
      );
      return asked;
    });
    expect(prevented).toBe(true);
    for (const url of [`${network.url}/frame`, 'data:text/html,x', 'galley-asset://x/y.svg']) {
      await page.evaluate((address) => {
        const frame = document.querySelector('iframe');
        if (frame?.contentWindow) frame.contentWindow.location.href = address;
        return new Promise((resolve) => setTimeout(resolve, 100));
      }, url);
      expect(page.frames().map((frame) => frame.url())).not.toContain(url);
    }
    expect(network.reached).toEqual([]);
  });

  test('no window opens', async () => {
    const opened = await page.evaluate(
      (url) => [url, 'about:blank', 'galley://app/index.html'].map((each) => window.open(each)),
      network.url,
    );
    expect(opened).toEqual([null, null, null]);
    expect(launched.app.windows()).toHaveLength(1);
  });

  test('no webview is attached', async () => {
    await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'galley://app/index.html');
      document.body.append(view);
      return new Promise((resolve) => setTimeout(resolve, 100));
    });
    const contents = await launched.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => each.getType()),
    );
    expect(contents).not.toContain('webview');
  });

  test('nor in a window that could have one', async () => {
    const types = await launched.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await window.loadURL('data:text/html,<webview src="data:text/html,x"></webview>');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const found = webContents.getAllWebContents().map((each) => each.getType());
      window.destroy();
      return found;
    });
    expect(types).not.toContain('webview');
  });
});

describe('the session', () => {
  test('grants no permission', async () => {
    const asked = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      const media = navigator.mediaDevices.getUserMedia({ audio: true, video: true });
      return {
        notification: await Notification.requestPermission(),
        states: states.map(({ state }) => state),
        media: await media.then(
          () => 'granted',
          (error: Error) => error.name,
        ),
      };
    });
    expect(asked.notification).toBe('denied');
    expect(new Set(asked.states)).toEqual(new Set(['denied']));
    expect(asked.media).toMatch(/NotAllowedError|NotFoundError/);
  });

  test('reaches no network, even from a page that should not be', async () => {
    const outcome = await launched.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      const loaded = await window.loadURL(url).then(
        () => 'loaded',
        (error: Error) => error.message,
      );
      window.destroy();
      return loaded;
    }, `${network.url}/window`);
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(network.reached).toEqual([]);
  });

  test('takes no download', async () => {
    const state = launched.app.evaluate(
      ({ session }) =>
        new Promise<string>((resolve) => {
          session.defaultSession.once('will-download', (event) => {
            resolve(event.defaultPrevented ? 'prevented' : 'allowed');
          });
        }),
    );
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'data:text/plain,x';
      link.download = 'x.txt';
      link.click();
    });
    expect(await state).toBe('prevented');
  });
});
