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
  let answer: CallAnswers | null = null;
  const waiting: ((answers: CallAnswers) => void)[] = [];
  const known = (): Promise<CallAnswers> =>
    new Promise((resolve) => {
      if (answer === null) waiting.push(resolve);
      else resolve(answer);
    });
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) =>
    (await known()).call(event, name, input),
  );
  ipcMain.handle(dropChannel, async (event, path: unknown) => (await known()).drop(event, path));
  return (answers) => {
    answer = answers;
    for (const resolve of waiting.splice(0)) resolve(answers);
  };
}
