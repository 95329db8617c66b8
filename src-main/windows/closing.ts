import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '#core/messages/translator.ts';

/** A page that has not answered for so long is stuck; the person decides. */
const patienceMs = 3000;

export interface Closing {
  /** The page said that nothing is left to save. */
  readonly allow: () => void;
}

/**
 * A window closes when its page agrees (`window.close`), because text may have to be saved first and
 * the person may have to be asked. A page that is not there has nothing to save; one that is stuck
 * can be overruled.
 */
export function holdClosing(
  window: BrowserWindow,
  askPage: () => void,
  translate: () => Translate,
): Closing {
  const { webContents } = window;
  // The first window has its page before anything of this is loaded.
  let isPageThere = webContents.getURL() !== '';
  let isAskingPerson = false;

  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };

  const askPerson = async () => {
    if (isAskingPerson || window.isDestroyed()) return;
    isAskingPerson = true;
    const t = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('window.notAnswering'),
      detail: t('window.notAnsweringDetail'),
      buttons: [t('window.wait'), t('window.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    isAskingPerson = false;
    if (response === 1) close();
  };

  webContents.on('dom-ready', () => {
    isPageThere = true;
  });
  webContents.on('render-process-gone', () => {
    isPageThere = false;
  });
  window.on('close', (event) => {
    if (!isPageThere) return;
    event.preventDefault();
    askPage();
    void isAlive(window).then((alive) => (alive ? undefined : askPerson()));
  });

  return { allow: close };
}

/** Whether the page runs anything at all within the patience. */
async function isAlive(window: BrowserWindow): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  // A page that goes away meanwhile has closed.
  const sign = window.webContents.executeJavaScript('true').then(
    () => true,
    () => true,
  );
  const alive = await Promise.race([sign, silence]);
  clearTimeout(timer);
  return alive;
}
