import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Electron from 'electron';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { setOffEvents } from './control-window.ts';

/** What a document did where nothing of Galley's stands around it. */
interface BareOutcome {
  /** Numbers of the cases whose scripts ran. */
  readonly ran: readonly number[];
  /** Everything it asked for, but for pictures of the web and what lies beside it. */
  readonly requests: readonly string[];
  readonly navigations: readonly string[];
  readonly popups: readonly string[];
  /** Elements and addresses that have no place in what is exported. */
  readonly left: readonly string[];
}

const harmless: BareOutcome = { ran: [], requests: [], navigations: [], popups: [], left: [] };
const ownPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** A window without sandbox, isolation, policy or guards, as the worst program that opens an export. */
export interface BareWindow {
  /** Opens the document as a file. */
  open(html: string): Promise<BareOutcome>;
  /** Opens it with the policy that it brings along, and without. */
  expectHarmless(html: string): Promise<void>;
  /** Puts the HTML into a page that can be edited, scripts and all. */
  expectHarmlessPaste(html: string): Promise<void>;
  close(): Promise<void>;
}

interface Seen {
  readonly requests: string[];
  readonly navigations: string[];
  readonly popups: string[];
}

interface BareGlobals {
  bareSeen: Seen;
}

const preload = `
  window.ran = [];
  const note = (id) => { window.ran.push(Number(id)); };
  for (const name of ['fired', 'alert', 'confirm', 'prompt', 'print']) window[name] = note;
`;

const editable = '<!doctype html><meta charset="utf-8"><body contenteditable autofocus></body>';

export async function openBareWindow(app: ElectronApplication): Promise<BareWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bare-'));
  writeFileSync(join(folder, 'preload.cjs'), preload);
  const file = join(folder, 'page.html');
  const address = pathToFileURL(file).href;
  writeFileSync(file, editable);
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(openWindow, { preload: join(folder, 'preload.cjs'), address }),
  ]);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));

  const load = async (html: string) => {
    writeFileSync(file, html);
    await app.evaluate(forget);
    await page.goto(address).catch(() => undefined);
  };
  const outcome = async (): Promise<BareOutcome> => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    await page.evaluate(setOffEvents);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
    const inPage = await page.evaluate(lookAtExport);
    const seen = await app.evaluate(() => (globalThis as unknown as BareGlobals).bareSeen);
    return { ...seen, ...inPage };
  };
  const open = async (html: string) => {
    await load(html);
    return outcome();
  };
  return {
    open,
    expectHarmless: async (html) => {
      expect(await open(html)).toEqual(harmless);
      const withoutPolicy = html.replace(ownPolicy, '');
      if (withoutPolicy !== html) expect(await open(withoutPolicy)).toEqual(harmless);
    },
    expectHarmlessPaste: async (html) => {
      await load(editable);
      await page.evaluate((pasted) => {
        document.body.append(document.createRange().createContextualFragment(pasted));
      }, html);
      expect(await outcome()).toEqual(harmless);
    },
    close: async () => {
      await closeWindow(app, page);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** To be run in the main process. */
async function openWindow(
  { BrowserWindow, session }: typeof Electron,
  { preload: script, address }: { readonly preload: string; readonly address: string },
): Promise<void> {
  const globals = globalThis as unknown as BareGlobals;
  globals.bareSeen = { requests: [], navigations: [], popups: [] };
  const own = session.fromPartition(`bare-${Math.random()}`);
  const beside = new URL('.', address).href;
  own.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const isFile = url.startsWith(beside);
    const isPicture = resourceType === 'image' && /^(?:https?|data):/.test(url);
    if (!isFile && !isPicture) globals.bareSeen.requests.push(`${resourceType} ${url}`);
    answer({ cancel: !isFile && !url.startsWith('data:') });
  });
  const window = new BrowserWindow({
    show: false,
    title: 'bare',
    webPreferences: {
      session: own,
      preload: script,
      contextIsolation: false,
      sandbox: false,
      webSecurity: false,
      backgroundThrottling: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  const { webContents } = window;
  webContents.removeAllListeners('will-navigate');
  webContents.removeAllListeners('will-frame-navigate');
  webContents.removeAllListeners('will-attach-webview');
  webContents.setWindowOpenHandler(({ url }) => {
    globals.bareSeen.popups.push(url);
    return { action: 'deny' };
  });
  const note = (event: { readonly url: string; preventDefault(): void }) => {
    globals.bareSeen.navigations.push(event.url);
    event.preventDefault();
  };
  webContents.on('will-navigate', note);
  webContents.on('did-start-navigation', ({ url, isSameDocument }) => {
    const isOwn = url === address || url === 'about:blank';
    if (!isOwn && !isSameDocument) globals.bareSeen.navigations.push(url);
  });
  await window.loadURL(address);
}

/** To be run in the main process. */
function forget(): void {
  const globals = globalThis as unknown as BareGlobals;
  globals.bareSeen = { requests: [], navigations: [], popups: [] };
}

async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.getTitle() === 'bare') window.destroy();
    }
  });
  await closed;
}

/** To be run in the page: what ran, and what should not be there. */
function lookAtExport(): { ran: number[]; left: string[] } {
  const unwanted =
    'script,iframe,frame,object,embed,applet,form,button,select,textarea,base,link,svg,math,video,audio,template,noscript,[srcdoc],[ping],[formaction],meta[http-equiv=refresh i]';
  const address = /^(?:https?:|mailto:|#)/i;
  const ownFont = /^fonts\/[\w-]+\.woff2$/;
  const left: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const names = Element.prototype.getAttributeNames.call(element);
    const value = (name: string) =>
      // As a browser reads an address.
      Element.prototype.getAttribute.call(element, name)?.replaceAll(/\s/g, '') ?? '';
    if (element.tagName === 'LINK' && ownFont.test(value('href'))) continue;
    if (Element.prototype.matches.call(element, unwanted)) {
      left.push(element.outerHTML.slice(0, 200));
    }
    for (const name of names) {
      if (name.startsWith('on')) left.push(element.outerHTML.slice(0, 200));
      if (name === 'href' && !address.test(value(name))) left.push(value(name));
    }
  }
  return { ran: [...new Set(window.ran)], left };
}
