import { app } from 'electron';
import { isMarkdownFile, type HandedOver } from './command-line.ts';
import type { Services } from './services.ts';
import type { OpenedThings } from './windows/opened-things.ts';

/** What the system tells the app: other starts, what is opened with it, a click in the dock, the end. */
export function followAppLife(
  { host, inbox, requestedLibrary: libraries }: Services,
  opened: OpenedThings,
): void {
  const startAgain = ({ library, file, addresses }: HandedOver): void => {
    // A link is put away without a word but its own: whoever reads a page keeps their window.
    const isSeen = host.window() !== null;
    if (file !== null) libraries.request({ kind: 'file', path: file });
    else if (library !== null) libraries.request({ kind: 'library', path: library });
    else if (addresses.length === 0 || !isSeen) host.open();
    inbox.arrivals.receive(addresses);
  };
  opened.starts((starts) => {
    starts.forEach(startAgain);
  });
  opened.addresses(inbox.arrivals.receive);
  opened.files((files) => {
    const path = files.find(isMarkdownFile);
    if (path !== undefined) libraries.request({ kind: 'file', path });
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
