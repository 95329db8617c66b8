import type { ElectronApplication, Page } from 'playwright-core';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import type { HostileCase } from './cases.ts';

/** A window in the same app without sanitiser, frame, policy or session guards. */
export interface ControlWindow {
  /** Puts the cases' HTML into the page as it comes; the numbers of those that ran. */
  run(cases: readonly HostileCase[]): Promise<readonly number[]>;
  /** Opens a whole document or a piece of HTML as a browser would; what ran in it. */
  open(html: string): Promise<readonly number[]>;
  /** What it asked of the network, and as what. */
  requests(): Promise<readonly { readonly url: string; readonly type: string }[]>;
  close(): Promise<void>;
}

interface ControlGlobals {
  controlRequests: { url: string; type: string }[];
}

const limitMs = 30_000;

export async function openControlWindow(app: ElectronApplication): Promise<ControlWindow> {
  let page = await openPage(app);

  /** A page that a case brought to a halt is replaced. */
  const within = async (work: Promise<readonly number[]>): Promise<readonly number[]> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, limitMs, null);
    });
    const done = await Promise.race([work.catch(() => null), late]);
    clearTimeout(timer);
    if (done !== null) return done;
    await closePage(app);
    page = await openPage(app);
    return [];
  };

  return {
    run: (cases) =>
      within(
        runIn(
          page,
          cases.map(({ markdown }) => renderBlocks(markdown).map(({ html }) => html)).flat(),
          false,
        ),
      ),
    open: (html) => within(runIn(page, [html], true)),
    requests: () => app.evaluate(() => (globalThis as unknown as ControlGlobals).controlRequests),
    close: () => closePage(app),
  };
}

async function openPage(app: ElectronApplication): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow, session }) => {
      const globals = globalThis as unknown as ControlGlobals;
      globals.controlRequests ??= [];
      const own = session.fromPartition('control');
      own.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
        if (url.startsWith('http')) {
          globals.controlRequests.push({ url, type: resourceType });
        }
        answer({ cancel: false });
      });
      const window = new BrowserWindow({
        show: false,
        title: 'control',
        webPreferences: { session: own, contextIsolation: false, backgroundThrottling: false },
      });
      window.on('page-title-updated', (event) => event.preventDefault());
      await window.loadURL('about:blank');
    }),
  ]);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return page;
}

async function closePage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.getTitle() === 'control') window.destroy();
    }
  });
}

async function runIn(
  page: Page,
  pieces: readonly string[],
  asDocument: boolean,
): Promise<readonly number[]> {
  await page.evaluate(putIntoPage, [pieces, asDocument] as const);
  // Pictures that are not there, frames and the like say so now.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await page.evaluate(setOffEvents);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return page.evaluate(() => {
    document.body.replaceChildren();
    return [...new Set(window.ran)];
  });
}

/** To be run in the page. */
async function putIntoPage([pieces, asDocument]: readonly [
  readonly string[],
  boolean,
]): Promise<void> {
  const ran: number[] = [];
  const note = (id: unknown) => ran.push(Number(id));
  Object.assign(window, {
    ran,
    fired: note,
    alert: note,
    confirm: note,
    prompt: note,
    print: note,
  });
  if (asDocument) {
    const frame = document.createElement('iframe');
    frame.srcdoc = pieces.join('');
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      setTimeout(resolve, 3000);
    });
    document.body.append(frame);
    await loaded;
    return;
  }
  const box = document.body.appendChild(document.createElement('div'));
  for (const piece of pieces) {
    const place = box.appendChild(document.createElement('div'));
    place.append(document.createRange().createContextualFragment(piece));
  }
}

/** To be run in the page: what only a person would set off. */
export function setOffEvents(): void {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  for (const page of [document, ...frames]) {
    for (const element of page?.querySelectorAll('*') ?? []) {
      // A form's fields can stand in the place of its own members.
      for (const name of Element.prototype.getAttributeNames.call(element)) {
        if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2)));
      }
      if (/^\W*j/i.test(Element.prototype.getAttribute.call(element, 'href') ?? '')) {
        element.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      }
    }
  }
}
