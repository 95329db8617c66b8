import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Answer } from './answer-call.ts';
import { callChannel, dropChannel } from './channels.ts';

/** What answers the window. */
export interface CallAnswers {
  readonly call: (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<Answer>;
  readonly drop: (event: IpcMainInvokeEvent, path: unknown) => Promise<Answer>;
}

/** Takes calls from now on; each waits until the function returned has been told who answers. */
export function takeCalls(): (answers: CallAnswers) => void {
  let tell: (answers: CallAnswers) => void = () => undefined;
  const known = new Promise<CallAnswers>((resolve) => {
    tell = resolve;
  });
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) =>
    (await known).call(event, name, input),
  );
  ipcMain.handle(dropChannel, async (event, path: unknown) => (await known).drop(event, path));
  return tell;
}
