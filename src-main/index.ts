import { app } from 'electron';
import { followAppLife } from './app-life.ts';
import { readCommandLine, type HandedOver, type StartOptions } from './command-line.ts';
import { renderRequest } from './export/render-request.ts';
import { claimAddresses, followOpenedAddresses } from './inbox/opened-addresses.ts';
import { boundJournals } from './files/journal/bound-journals.ts';
import { tidyUpWrites } from './files/written-folders.ts';
import { createHandlers } from './handlers.ts';
import { serveCalls } from './ipc/serve-calls.ts';
import { chromiumWeb } from './pictures/chromium-web.ts';
import { fetchRemotePicture } from './pictures/fetch-remote-picture.ts';
import {
  declareSchemes,
  serveApp,
  serveAssets,
  serveRemotePictures,
} from './protocol/serve-schemes.ts';
import { errorFacts } from './log/error-facts.ts';
import { logApp } from './log/log-app.ts';
import { createServices } from './services.ts';
import { guardPages, guardSession } from './windows/guards.ts';
import { ownPages } from './windows/own-pages.ts';

const receiveOpened = followOpenedAddresses();
const asked = readCommandLine(process.argv, process.cwd());
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareSchemes();
const handedOver: HandedOver = { library: asked.library, addresses: asked.addresses };
if (asked.renderFolder !== null) void renderRequest(asked.renderFolder);
else if (app.requestSingleInstanceLock(handedOver)) void start(asked);
else app.quit();

/** Of all libraries together. */
const mostJournalBytes = 512 * 1024 * 1024;

async function start(options: StartOptions): Promise<void> {
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  const pages = ownPages(devServer);
  guardPages(pages);
  await app.whenReady();
  const services = createServices(options, pages, !app.isPackaged);
  const { desk, disk, host, inbox, log, paths, previews, settings } = services;
  const showsRemotePictures = () => desk.current()?.shown.remotePictures === true;
  guardSession({ devServer, pages, showsRemotePictures });
  logApp(log);
  await tidyUpWrites(disk, settings, paths.backups);

  serveApp(paths.renderer, showsRemotePictures);
  serveAssets(desk.current, previews.picture);
  const web = chromiumWeb();
  serveRemotePictures(showsRemotePictures, (address) => fetchRemotePicture(address, web));
  serveCalls(createHandlers(services), {
    window: host.window,
    pages,
    onFailure: (name, code) => {
      log.write('warning', 'call-failed', { name, code });
    },
    onBug: (error) => {
      log.write('error', 'bug', errorFacts(error));
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    },
  });
  followAppLife(services);

  inbox.arrivals.receive(options.addresses);
  receiveOpened(inbox.arrivals.receive);
  claimAddresses();

  // The library is read while the window's own process starts.
  void services.firstLibrary();
  host.open();
  void boundJournals(disk, paths.journals, mostJournalBytes);
}
