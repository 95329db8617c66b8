import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { OwnPages } from '../windows/own-pages.ts';
import { answerCall, refuse, type Answer, type Handlers } from './answer-call.ts';
import { dropChannel } from './channels.ts';
import type { CallAnswers } from './take-calls.ts';
import { isTrustedSender } from './trusted-sender.ts';

interface ServeOptions {
  readonly window: () => BrowserWindow | null;
  readonly pages: OwnPages;
  /** A call was answered with an error, which the window shows. */
  readonly onFailure: (name: string, code: string) => void;
  readonly onBug: (error: unknown) => void;
}

/** The answers to what comes over the two channels; whoever else calls is refused before anything is read. */
export function callAnswers(
  handlers: Handlers,
  { window, pages, onFailure, onBug }: ServeOptions,
): CallAnswers {
  const isTrusted = (event: IpcMainInvokeEvent): boolean =>
    isTrustedSender(event, window()?.webContents ?? null, pages);

  const noted = (name: unknown, answer: Answer): Answer => {
    if (!answer.ok) onFailure(String(name), answer.error.code);
    return answer;
  };

  return {
    async call(event, name, input) {
      if (!isTrusted(event)) return refuse(name, 'it does not come from the window');
      if (name === 'library.open-dropped') return refuse(name, 'a page may not name a folder');
      return noted(name, await answerCall(handlers, name, input, onBug));
    },
    async drop(event, path) {
      if (!isTrusted(event)) return refuse(dropChannel, 'it does not come from the window');
      return answerCall(handlers, 'library.open-dropped', { path }, onBug);
    },
  };
}
