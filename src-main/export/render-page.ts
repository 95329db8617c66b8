import { BrowserWindow, session, type Session } from 'electron';
import type { ExportOutput } from '#core/export/target.ts';
import { err, ok, type Result } from '#core/result.ts';
import { picturePagePolicy } from '../protocol/content-security-policy.ts';
import {
  picturePageAddress,
  picturePagePath,
  picturePageScheme,
} from '../protocol/picture-page.ts';
import type { RenderPages } from './make-pictures.ts';
import { mendPdfText } from './mend-pdf-text.ts';
import { pageFont } from './page-fonts.ts';
import { isDocument } from './page-request.ts';

type Page = ExportOutput['pages'][number];

/** Device pixels for a CSS pixel. */
const scale = 2;
const longestMs = 20_000;
/** A season on paper has hundreds of sheets. */
const longestPrintMs = 120_000;

/** A session that knows one page and its fonts, and no network. */
function sessionFor(html: string): Session {
  const own = session.fromPartition(`page-${crypto.randomUUID()}`);
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.on('will-download', (event) => {
    event.preventDefault();
  });
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: picturePagePath(url) === null });
  });
  own.protocol.handle(picturePageScheme, async ({ url }) => {
    const path = picturePagePath(url);
    if (path === '') {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': picturePagePolicy,
      };
      return new Response(html, { headers });
    }
    const font = path === null ? null : await pageFont(path);
    return font === null
      ? new Response(null, { status: 404 })
      : new Response(new Uint8Array(font), { headers: { 'content-type': 'font/woff2' } });
  });
  return own;
}

/** Makes the pictures one after another: a page takes the memory of a window. */
export const renderPages: RenderPages = async (pages, signal) => {
  const pictures: Result<Uint8Array, string>[] = [];
  for (const page of pages) {
    if (signal?.aborted === true) break;
    pictures.push(await renderPage(page, signal));
  }
  return pictures;
};

/**
 * The picture (PNG, two pixels for each of the page's) or the PDF of a page that is shown to nobody: in a
 * sandboxed window without scripts, preload, files or network.
 */
async function renderPage(
  page: Page,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array, string>> {
  const isPrinted = isDocument(page.path);
  const window = new BrowserWindow({
    show: false,
    width: page.width,
    height: page.height,
    webPreferences: {
      session: sessionFor(page.html),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webgl: false,
      spellcheck: false,
      backgroundThrottling: false,
      offscreen: !isPrinted,
    },
  });
  try {
    const made = isPrinted
      ? within(longestPrintMs, signal, () => print(window))
      : within(longestMs, signal, () => capture(window, page));
    return ok(await made);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  } finally {
    window.destroy();
  }
}

async function capture(window: BrowserWindow, { width, height }: Page): Promise<Uint8Array> {
  const { debugger: tools } = window.webContents;
  tools.attach('1.3');
  await window.loadURL(picturePageAddress);
  const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
  await tools.sendCommand('Emulation.setDeviceMetricsOverride', metrics);
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const options = { format: 'png', captureBeyondViewport: true, clip };
  const { data } = (await tools.sendCommand('Page.captureScreenshot', options)) as { data: string };
  return new Uint8Array(Buffer.from(data, 'base64'));
}

const pageNumber =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#756f66"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

async function print(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(picturePageAddress);
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: pageNumber,
  });
  return mendPdfText(pdf);
}

async function within<T>(
  limitMs: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const ended = new AbortController();
  const cancelled = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(new Error('cancelled'));
    signal?.addEventListener('abort', stop, { signal: ended.signal });
  });
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the page was not drawn in ${limitMs / 1000} seconds`));
    }, limitMs);
  });
  try {
    return await Promise.race([work(), late, cancelled]);
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
