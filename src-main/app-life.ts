import { app } from 'electron';
import { requestedLibrary } from './command-line.ts';
import type { Services } from './services.ts';

/** What the system tells the app: another start, a click in the dock, the end. */
export function followAppLife({ host, requestedLibrary: libraries }: Services): void {
  app.on('second-instance', (_event, _args, _folder, data) => {
    const library = requestedLibrary(data);
    if (library === null) host.open();
    else libraries.request(library);
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
