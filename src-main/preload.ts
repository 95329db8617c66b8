import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import { callChannel, dropChannel, eventChannel } from './ipc/channels.ts';

type Listener = (payload: unknown) => void;

/** Who listens for each event. */
const listeners = new Map<unknown, Set<Listener>>();

ipcRenderer.on(eventChannel, (_event, sent: unknown, payload: unknown) => {
  const heard = [...(listeners.get(sent) ?? [])];
  for (const listener of heard) listener(payload);
  // A page that does not listen, because it failed to start, has nothing to save.
  const isUnheard = sent === 'window.closing' && heard.length === 0;
  if (isUnheard) void ipcRenderer.invoke(callChannel, 'window.close');
});

const bridge: GalleyBridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    const all = listeners.get(name) ?? new Set();
    const listen: Listener = (payload) => {
      listener(payload as Parameters<typeof listener>[0]);
    };
    listeners.set(name, all.add(listen));
    return () => {
      all.delete(listen);
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
