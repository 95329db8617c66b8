import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import { callChannel, dropChannel, eventChannel } from './ipc/channels.ts';

const bridge: GalleyBridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    const receive = (_event: unknown, sent: string, payload: unknown) => {
      if (sent === name) listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(eventChannel, receive);
    return () => {
      ipcRenderer.off(eventChannel, receive);
    };
  },
  openDroppedFolder: (file): Promise<CallResult<'library.open-dropped'>> =>
    ipcRenderer.invoke(dropChannel, droppedPath(file)),
};

/** Only what the person dropped has a path; a file that a script made has none. */
function droppedPath(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('galley', bridge);
