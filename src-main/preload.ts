import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import { callChannel, dropChannel, eventChannel } from './ipc/channels.ts';

/** How many listen for each event. */
const listeners = new Map<unknown, number>();

function countListener(name: string, change: 1 | -1): void {
  listeners.set(name, (listeners.get(name) ?? 0) + change);
}

// A page that does not listen, because it failed to start, has nothing to save.
ipcRenderer.on(eventChannel, (_event, sent: unknown) => {
  const isUnheard = sent === 'window.closing' && (listeners.get(sent) ?? 0) === 0;
  if (isUnheard) void ipcRenderer.invoke(callChannel, 'window.close');
});

const bridge: GalleyBridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    const receive = (_event: unknown, sent: string, payload: unknown) => {
      if (sent === name) listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(eventChannel, receive);
    countListener(name, 1);
    return () => {
      ipcRenderer.off(eventChannel, receive);
      countListener(name, -1);
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
