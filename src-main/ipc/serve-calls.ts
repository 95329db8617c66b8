import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { OwnPages } from '../windows/own-pages.ts';
import { answerCall, refuse, type Answer, type Handlers } from './answer-call.ts';
import { callChannel, dropChannel } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

interface ServeOptions {
  readonly window: () => BrowserWindow | null;
  readonly pages: OwnPages;
  readonly onBug: (error: unknown) => void;
}

/** Answers the window's calls; whoever else calls is refused before anything is read. */
export function serveCalls(handlers: Handlers, { window, pages, onBug }: ServeOptions): void {
  const isTrusted = (event: IpcMainInvokeEvent): boolean =>
    isTrustedSender(event, window()?.webContents ?? null, pages);

  ipcMain.handle(callChannel, (event, name: unknown, input: unknown): Answer | Promise<Answer> => {
    if (!isTrusted(event)) return refuse(name, 'it does not come from the window');
    if (name === 'library.open-dropped') return refuse(name, 'a page may not name a folder');
    return answerCall(handlers, name, input, onBug);
  });
  ipcMain.handle(dropChannel, (event, path: unknown): Answer | Promise<Answer> => {
    if (!isTrusted(event)) return refuse(dropChannel, 'it does not come from the window');
    return answerCall(handlers, 'library.open-dropped', { path }, onBug);
  });
}
