import { app } from 'electron';
import { appScheme } from '../ipc/channels.ts';

/** Makes Galley the program for `galley:` addresses; installers do so too, an AppImage has none. */
export function claimAddresses(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(appScheme);
}
