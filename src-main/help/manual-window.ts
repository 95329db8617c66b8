import { BrowserWindow, nativeTheme } from 'electron';
import { openLink } from '../windows/open-link.ts';
import { isManual, manualOrigin } from './manual-scheme.ts';

/** Shows pages of the manual in one window, which goes with the window that it was asked for in. */
export function createManualWindow(owner: () => BrowserWindow | null): (page: string) => void {
  let window: BrowserWindow | null = null;

  function create(): BrowserWindow {
    const opened = new BrowserWindow({
      width: 1080,
      height: 780,
      minWidth: 480,
      minHeight: 360,
      title: 'Galley',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#fdfcfa',
      webPreferences: {
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    opened.removeMenu();
    opened.webContents.on('will-navigate', (event) => {
      if (isManual(event.url)) return;
      event.preventDefault();
      void openLink(event.url);
    });
    opened.webContents.on('before-input-event', (event, { type, key, control, meta }) => {
      const isClosing = key === 'Escape' || ((control || meta) && key.toLowerCase() === 'w');
      if (type !== 'keyDown' || !isClosing) return;
      event.preventDefault();
      opened.close();
    });
    opened.on('closed', () => {
      window = null;
    });
    owner()?.once('closed', () => {
      if (!opened.isDestroyed()) opened.close();
    });
    return opened;
  }

  return (page) => {
    window ??= create();
    void window.loadURL(`${manualOrigin}/${page}`);
    window.show();
    window.focus();
  };
}
