import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '#core/messages/translator.ts';

const mostReloads = 3;
const withinMs = 60_000;

/** Loads the page again when its process has died; one that keeps dying is left to the person. */
export function reloadAfterCrashes(window: BrowserWindow, translate: () => Translate): void {
  let crashes: readonly number[] = [];

  const askPerson = async () => {
    const t = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: t('window.keepsCrashing'),
      detail: t('window.keepsCrashingDetail'),
      buttons: [t('window.tryAgain'), t('window.closeWindow')],
      defaultId: 0,
      cancelId: 1,
    });
    if (window.isDestroyed()) return;
    crashes = [];
    if (response === 0) window.reload();
    else window.destroy();
  };

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < withinMs), now];
    if (crashes.length > mostReloads) void askPerson();
    else window.reload();
  });
}
