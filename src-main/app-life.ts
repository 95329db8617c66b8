import { app } from 'electron';
import { readHandedOver } from './command-line.ts';
import type { Services } from './services.ts';

/** What the system tells the app: another start, a click in the dock, the end. */
export function followAppLife({ host, inbox, requestedLibrary: libraries }: Services): void {
  app.on('second-instance', (_event, _args, _folder, data) => {
    const { library, file, addresses } = readHandedOver(data);
    // A link is put away without a word but its own: whoever reads a page keeps their window.
    const isSeen = host.window() !== null;
    if (file !== null) libraries.request({ kind: 'file', path: file });
    else if (library !== null) libraries.request({ kind: 'library', path: library });
    else if (addresses.length === 0 || !isSeen) host.open();
    inbox.arrivals.receive(addresses);
  });
  app.on('activate', host.open);
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit();
  });
}
