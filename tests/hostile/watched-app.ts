import type { ElectronApplication, Page } from 'playwright-core';

/** What got as far as a guard of the main process, or further. */
export interface Seen {
  readonly navigations: readonly string[];
  readonly popups: readonly string[];
  readonly permissions: readonly string[];
  /** Requests of the network, cancelled or not. */
  readonly requests: readonly string[];
  /** Addresses that the system's browser would have opened. */
  readonly opened: readonly string[];
}

/** What is seen where everything holds. */
export const nothingSeen = {
  ran: [],
  navigations: [],
  popups: [],
  permissions: [],
  requests: [],
  reached: [],
};

interface Watched {
  hostileSeen: { [Kind in keyof Seen]: string[] };
}

/** Notes what reaches the guards, which stay: windows, permissions and the browser are refused all the same. */
export async function watchApp(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, session, shell }) => {
    const seen: Watched['hostileSeen'] = {
      navigations: [],
      popups: [],
      permissions: [],
      requests: [],
      opened: [],
    };
    Object.assign(globalThis, { hostileSeen: seen });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    contents.on('will-navigate', ({ url }) => seen.navigations.push(url));
    contents.on('will-frame-navigate', ({ url }) => {
      // Where the frames begin.
      if (url !== 'galley://app/preview.html') seen.navigations.push(url);
    });
    contents.setWindowOpenHandler(({ url }) => {
      seen.popups.push(url);
      return { action: 'deny' };
    });
    const { defaultSession } = session;
    defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
      seen.permissions.push(permission);
      answer(false);
    });
    defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
      if (error === 'net::ERR_BLOCKED_BY_CLIENT') seen.requests.push(url);
    });
    shell.openExternal = (url) => {
      seen.opened.push(url);
      return Promise.resolve();
    };
  });
}

export async function seenBy(app: ElectronApplication): Promise<Seen> {
  const read = () => app.evaluate(() => (globalThis as unknown as Watched).hostileSeen);
  // Playwright's own promise can be collected in a busy main process before it is told of the answer.
  return read().catch((error: unknown) => {
    if (String(error).includes('garbage collected')) return read();
    throw error;
  });
}

declare global {
  interface Window {
    /** The numbers of the cases whose scripts ran: they call `fired` with it. */
    ran: number[];
  }
}

/** Lets scripts say that they run, in the window and in its frames, whatever the frames are shown for. */
export async function listenForScripts(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.ran = [];
    const { ran } = window;
    const note = (id: unknown) => ran.push(Number(id));
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
    for (const view of [window, ...frames]) {
      if (view === null) continue;
      Object.assign(view, { fired: note, alert: note, confirm: note, prompt: note, print: note });
    }
  });
}
