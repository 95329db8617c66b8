import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { EventName, EventPayload } from '#core/ipc/contract.ts';
import { eventChannel } from '../ipc/channels.ts';
import type { KeptWindow } from '../settings/settings.ts';
import type { OwnPages } from './own-pages.ts';
import { boundsOnDisplays } from './window-bounds.ts';

export interface MainWindowOptions {
  /** Where it was last; null before it was anywhere. */
  readonly kept: KeptWindow | null;
  /** 1 is the actual size. */
  readonly zoom: number;
  readonly preload: string;
  readonly pages: OwnPages;
}

const smallestSize = { minWidth: 640, minHeight: 420 };
/** The window's ground in both themes, seen for a moment before the page is drawn. */
const grounds = { light: '#fdfcfa', dark: '#1b1a18' };

export function openMainWindow({ kept, zoom, preload, pages }: MainWindowOptions): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...boundsOnDisplays(kept?.bounds ?? null, displays),
    ...smallestSize,
    show: false,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling dictionaries would be fetched from the network.
      spellcheck: false,
      zoomFactor: zoom,
    },
  });
  if (kept?.maximized === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  // The title comes with `window.describe`, not from the page.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  // Electron asks nobody before a page goes to about:blank.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!pages.isWindow(address)) void window.loadURL(pages.windowUrl);
  });
  void window.loadURL(pages.windowUrl);
  return window;
}

export function sendEvent<Name extends EventName>(
  window: BrowserWindow | null,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (window === null || window.isDestroyed()) return;
  window.webContents.send(eventChannel, name, payload);
}
