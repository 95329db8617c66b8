import { app } from 'electron';
import { appScheme } from '../ipc/channels.ts';

/** Tells who receives addresses from now on. */
export type ReceiveOpened = (receive: (addresses: readonly string[]) => void) => void;

/**
 * macOS hands addresses to the running app, perhaps before it is ready; they are kept until there is
 * somebody to receive them. To be called first of all.
 */
export function followOpenedAddresses(): ReceiveOpened {
  let waiting: string[] = [];
  let receive = (addresses: readonly string[]): void => {
    waiting = [...waiting, ...addresses];
  };
  app.on('open-url', (event, address) => {
    event.preventDefault();
    receive([address]);
  });
  return (receiver) => {
    receive = receiver;
    receiver(waiting);
    waiting = [];
  };
}

/** Makes Galley the program for `galley:` addresses; installers do so too, an AppImage has none. */
export function claimAddresses(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(appScheme);
}
