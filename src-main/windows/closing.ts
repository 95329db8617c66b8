import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '#core/messages/translator.ts';

/** A window that has not answered for so long may be stuck; the person decides. */
const patienceMs = 3000;

export interface Closing {
  /** The page said that nothing is left to save. */
  readonly allow: () => void;
}

/**
 * A window closes when its page agrees (`window.close`), because text may have to be saved first. A
 * page that is not there has nothing to save; one that does not answer can be overruled.
 */
export function holdClosing(
  window: BrowserWindow,
  askPage: () => void,
  translate: () => Translate,
): Closing {
  let isPageReady = false;
  let askedAt: number | null = null;
  let isAskingPerson = false;

  const close = () => {
    window.destroy();
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
    else askedAt = null;
  };

  window.webContents.on('did-finish-load', () => {
    isPageReady = true;
  });
  window.webContents.on('render-process-gone', () => {
    isPageReady = false;
  });
  window.on('close', (event) => {
    if (!isPageReady) return;
    event.preventDefault();
    if (askedAt === null) {
      askedAt = Date.now();
      askPage();
    } else if (Date.now() - askedAt > patienceMs) {
      void askPerson();
    }
  });
  window.on('unresponsive', () => {
    if (askedAt !== null) void askPerson();
  });

  return { allow: close };
}
