import { app } from 'electron';
import { readHandedOver, type HandedOver } from '../command-line.ts';

/** Tells who receives what comes from now on, and what came before. */
type Receive<Thing> = (receive: (come: readonly Thing[]) => void) => void;

/** What the system hands to the running app. */
export interface OpenedThings {
  /** Of `galley:` links, on macOS. */
  readonly addresses: Receive<string>;
  /** On macOS; elsewhere a file comes as another start. */
  readonly files: Receive<string>;
  /** Other starts of the app, which end at once. */
  readonly starts: Receive<HandedOver>;
}

interface Waiting<Thing> {
  readonly give: (come: Thing) => void;
  readonly receive: Receive<Thing>;
}

/** Keeps what comes until there is somebody to receive it. */
function createWaiting<Thing>(): Waiting<Thing> {
  let waiting: Thing[] = [];
  let receive = (come: readonly Thing[]): void => {
    waiting = [...waiting, ...come];
  };
  return {
    give: (come) => {
      receive([come]);
    },
    receive: (receiver) => {
      receive = receiver;
      const held = waiting;
      waiting = [];
      if (held.length > 0) receiver(held);
    },
  };
}

/** What the system hands over may come before the app is ready. To be called first of all. */
export function followOpened(): OpenedThings {
  const addresses = createWaiting<string>();
  const files = createWaiting<string>();
  const starts = createWaiting<HandedOver>();
  app.on('open-url', (event, address) => {
    event.preventDefault();
    addresses.give(address);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    files.give(path);
  });
  app.on('second-instance', (_event, _args, _folder, data) => {
    starts.give(readHandedOver(data));
  });
  return { addresses: addresses.receive, files: files.receive, starts: starts.receive };
}
