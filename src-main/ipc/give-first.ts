import { ipcMain, type BrowserWindow } from 'electron';
import type { FirstIssue } from '#core/ipc/first-issue.ts';
import type { OwnPages } from '../windows/own-pages.ts';
import { firstChannel, firstDoneChannel } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** A page that fails to start says nothing, and a text on a disk that is gone never comes. */
const longestWaitMs = 2_000;

/**
 * Gives the window's page the first issue, once: a page that is loaded anew later must not get what was true
 * at the start. Resolves when the page has shown it, or had none to show.
 */
export function giveFirst(
  window: BrowserWindow,
  pages: OwnPages,
  first: Promise<FirstIssue | null>,
): Promise<void> {
  const tooLate = new Promise<null>((resolve) => {
    setTimeout(resolve, longestWaitMs, null);
  });
  let left: Promise<FirstIssue | null> | null = Promise.race([first, tooLate]);
  ipcMain.handle(firstChannel, (event) => {
    if (!isTrustedSender(event, window.webContents, pages)) return null;
    const given = left;
    left = null;
    return given;
  });
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, longestWaitMs);
    ipcMain.on(firstDoneChannel, (event) => {
      if (!isTrustedSender(event, window.webContents, pages)) return;
      clearTimeout(limit);
      resolve();
    });
  });
}
