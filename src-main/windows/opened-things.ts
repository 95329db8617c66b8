import { app } from 'electron';

/** Tells who receives what is opened from now on. */
export type ReceiveOpened = (receive: (opened: readonly string[]) => void) => void;

interface Waiting {
  readonly give: (opened: string) => void;
  readonly receive: ReceiveOpened;
}

/** Keeps what comes until there is somebody to receive it. */
function createWaiting(): Waiting {
  let waiting: string[] = [];
  let receive = (opened: readonly string[]): void => {
    waiting = [...waiting, ...opened];
  };
  return {
    give: (opened) => {
      receive([opened]);
    },
    receive: (receiver) => {
      receive = receiver;
      const held = waiting;
      waiting = [];
      if (held.length > 0) receiver(held);
    },
  };
}

/**
 * macOS hands addresses and files to the running app, perhaps before it is ready. To be called first of all.
 */
export function followOpened(): {
  readonly addresses: ReceiveOpened;
  readonly files: ReceiveOpened;
} {
  const addresses = createWaiting();
  const files = createWaiting();
  app.on('open-url', (event, address) => {
    event.preventDefault();
    addresses.give(address);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    files.give(path);
  });
  return { addresses: addresses.receive, files: files.receive };
}
