import { app, type BrowserWindow } from 'electron';
import { followAppLife } from './app-life.ts';
import type { StartOptions } from './command-line.ts';
import { claimAddresses } from './inbox/opened-addresses.ts';
import type { OpenedThings } from './windows/opened-things.ts';
import { boundJournals } from './files/journal/bound-journals.ts';
import { tidyUpWrites } from './files/written-folders.ts';
import { createHandlers } from './handlers.ts';
import { callAnswers } from './ipc/serve-calls.ts';
import type { CallAnswers } from './ipc/take-calls.ts';
import { chromiumWeb } from './pictures/chromium-web.ts';
import { serveManual } from './help/serve-manual.ts';
import { fetchRemotePicture } from './pictures/fetch-remote-picture.ts';
import type { PictureSource } from './protocol/serve-schemes.ts';
import { errorFacts } from './log/error-facts.ts';
import { logApp } from './log/log-app.ts';
import { createServices } from './services.ts';
import type { OwnPages } from './windows/own-pages.ts';

interface RunOptions {
  readonly options: StartOptions;
  readonly pages: OwnPages;
  /** The window that is open already. */
  readonly window: BrowserWindow;
  readonly opened: OpenedThings;
  /** To be told who answers the window's calls. */
  readonly answer: (answers: CallAnswers) => void;
  /** To be told who knows of pictures. */
  readonly onPictures: (pictures: PictureSource) => void;
}

/** Of all libraries together. */
const mostJournalBytes = 512 * 1024 * 1024;

/** Puts together all that is behind the window. */
export async function runApp(run: RunOptions): Promise<void> {
  const { options, pages } = run;
  const services = createServices(options, pages, !app.isPackaged, run.window);
  const { desk, disk, host, inbox, log, paths, previews, settings } = services;
  serveManual(paths.manual);
  const web = chromiumWeb();
  run.onPictures({
    library: desk.current,
    previewed: previews.picture,
    mayShowRemote: () => desk.current()?.shown.remotePictures === true,
    fetchRemote: (address) => fetchRemotePicture(address, web),
  });
  logApp(log);
  await tidyUpWrites(disk, settings, paths.backups);

  // The library is read while the window's own process starts.
  void services.firstLibrary();
  host.open();
  run.answer(
    callAnswers(createHandlers(services), {
      window: host.window,
      pages,
      onFailure: (name, code) => {
        log.write('warning', 'call-failed', { name, code });
      },
      onBug: (error) => {
        log.write('error', 'bug', errorFacts(error));
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      },
    }),
  );
  inbox.arrivals.receive(options.addresses);
  followAppLife(services, run.opened);
  claimAddresses();
  void boundJournals(disk, paths.journals, mostJournalBytes);
}
