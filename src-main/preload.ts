import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import type { FirstIssue } from '#core/ipc/first-issue.ts';
import { askAhead } from './ipc/ask-ahead.ts';
import {
  appScheme,
  callChannel,
  dropChannel,
  eventChannel,
  firstChannel,
  firstDoneChannel,
} from './ipc/channels.ts';

type Listener = (payload: unknown) => void;

/** Who listens for each event. */
const listeners = new Map<unknown, Set<Listener>>();
/** What came before anybody listened: the page was asked for ahead, and what changed since belongs to it. */
const early = new Map<unknown, readonly unknown[]>();

ipcRenderer.on(eventChannel, (_event, sent: unknown, payload: unknown) => {
  const heard = [...(listeners.get(sent) ?? [])];
  if (!listeners.has(sent)) early.set(sent, [...(early.get(sent) ?? []), payload]);
  for (const listener of heard) listener(payload);
  // A page that does not listen, because it failed to start, has nothing to save.
  const isUnheard = sent === 'window.closing' && heard.length === 0;
  if (isUnheard) void ipcRenderer.invoke(callChannel, 'window.close');
});

const invoke = (name: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke(callChannel, name, input);
// On any other page that main has let through for a moment nobody asks.
const { location } = globalThis as unknown as { readonly location: { readonly protocol: string } };
const isOwn = location.protocol === `${appScheme}:`;
const first = isOwn ? ipcRenderer.invoke(firstChannel) : Promise.resolve(null);
const ahead = isOwn ? askAhead(invoke) : () => null;

const bridge: GalleyBridge = {
  call: (name, input) =>
    (ahead(name, input) ?? invoke(name, input)) as Promise<CallResult<typeof name>>,
  on: (name, listener) => {
    const all = listeners.get(name) ?? new Set();
    const listen: Listener = (payload) => {
      listener(payload as Parameters<typeof listener>[0]);
    };
    listeners.set(name, all.add(listen));
    const missed = early.get(name) ?? [];
    early.delete(name);
    if (missed.length > 0) queueMicrotask(() => missed.forEach(listen));
    return () => {
      all.delete(listen);
    };
  },
  first: () => first as Promise<FirstIssue | null>,
  firstDone: () => {
    ipcRenderer.send(firstDoneChannel);
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
