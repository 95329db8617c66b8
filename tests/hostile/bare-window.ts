import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Electron from 'electron';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { setOffEvents } from './control-window.ts';
import { drawingParts, lookAtDrawing, lookAtExport } from './look-at-export.ts';

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
  /** Opens pages of a book that has these files as the XML that they are, and as a program may take them for HTML. */
  expectHarmlessBook(xhtml: string, files: readonly string[]): Promise<void>;
  /** Opens a drawing of ours as a picture's file and puts it into a page. */
  expectHarmlessDrawing(svg: string): Promise<void>;
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

const places = ['page.html', 'page.xhtml', 'page.svg'] as const;
type Place = (typeof places)[number];

const editable = '<!doctype html><meta charset="utf-8"><body contenteditable autofocus></body>';

export async function openBareWindow(app: ElectronApplication): Promise<BareWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bare-'));
  writeFileSync(join(folder, 'preload.cjs'), preload);
  const place = (name: Place) => join(folder, name);
  const addressOf = (name: Place) => pathToFileURL(place(name)).href;
  for (const name of places) writeFileSync(place(name), editable);
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(openWindow, {
      preload: join(folder, 'preload.cjs'),
      addresses: places.map(addressOf),
    }),
  ]);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));

  const load = async (text: string, name: Place = 'page.html') => {
    writeFileSync(place(name), text);
    await app.evaluate(forget);
    await page.goto(addressOf(name)).catch(() => undefined);
  };
  const outcome = async (look: () => Promise<string[]>): Promise<BareOutcome> => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    await page.evaluate(setOffEvents);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
    const ran = await page.evaluate(() => [...new Set(window.ran)]);
    const seen = await app.evaluate(() => (globalThis as unknown as BareGlobals).bareSeen);
    return { ...seen, ran, left: await look() };
  };
  const lookAtPage = (files: readonly string[]) => () => page.evaluate(lookAtExport, files);
  const lookAtParts = () => page.evaluate(lookAtDrawing, drawingParts);
  const open = async (text: string, name?: Place, files: readonly string[] = []) => {
    await load(text, name);
    return outcome(lookAtPage(files));
  };
  return {
    open,
    expectHarmless: async (html) => {
      expect(await open(html)).toEqual(harmless);
      const withoutPolicy = html.replace(ownPolicy, '');
      if (withoutPolicy !== html) expect(await open(withoutPolicy)).toEqual(harmless);
    },
    expectHarmlessBook: async (xhtml, files) => {
      for (const name of ['page.xhtml', 'page.html'] as const) {
        expect(await open(xhtml, name, files)).toEqual(harmless);
      }
    },
    expectHarmlessDrawing: async (svg) => {
      await load(svg, 'page.svg');
      expect(await outcome(lookAtParts)).toEqual(harmless);
      await load(`<!doctype html>${svg}`);
      expect(await outcome(lookAtParts)).toEqual(harmless);
    },
    expectHarmlessPaste: async (html) => {
      await load(editable);
      await page.evaluate((pasted) => {
        document.body.append(document.createRange().createContextualFragment(pasted));
      }, html);
      expect(await outcome(lookAtPage([]))).toEqual(harmless);
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
  {
    preload: script,
    addresses,
  }: { readonly preload: string; readonly addresses: readonly string[] },
): Promise<void> {
  const globals = globalThis as unknown as BareGlobals;
  globals.bareSeen = { requests: [], navigations: [], popups: [] };
  const own = session.fromPartition(`bare-${Math.random()}`);
  const [address = ''] = addresses;
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
    const isOwn = addresses.includes(url) || url === 'about:blank';
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
