import { app, nativeTheme } from 'electron';
import { appPaths } from './app-paths.ts';
import { readCommandLine, type HandedOver, type StartOptions } from './command-line.ts';
import { followOpenedAddresses } from './inbox/opened-addresses.ts';
import { takeCalls } from './ipc/take-calls.ts';
import { declareSchemes, serveApp } from './protocol/serve-schemes.ts';
import { readKeptStart } from './settings/kept-start.ts';
import { guardPages, guardSession } from './windows/guards.ts';
import { openMainWindow } from './windows/main-window.ts';
import { ownPages } from './windows/own-pages.ts';

const receiveOpened = followOpenedAddresses();
const asked = readCommandLine(process.argv, process.cwd());
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareSchemes();
const handedOver: HandedOver = { library: asked.library, addresses: asked.addresses };
if (asked.renderFolder !== null) void render(asked.renderFolder);
else if (app.requestSingleInstanceLock(handedOver)) void start(asked);
else app.quit();

async function render(folder: string): Promise<void> {
  const { renderRequest } = await import('./export/render-request.ts');
  await renderRequest(folder);
}

/** Opens the window first of all: the rest of the app is loaded while the window's own process starts. */
async function start(options: StartOptions): Promise<void> {
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  const pages = ownPages(devServer);
  guardPages(pages);
  await app.whenReady();
  const paths = appPaths();
  // Before a library is known nobody has said yes to pictures of the web.
  let mayShow: (() => boolean) | null = null;
  const showsRemotePictures = (): boolean => mayShow?.() === true;
  guardSession({ devServer, pages, showsRemotePictures });
  serveApp(paths.renderer, showsRemotePictures);
  const answer = takeCalls();
  const kept = readKeptStart(paths.userData);
  nativeTheme.themeSource = kept.theme;
  const window = openMainWindow({ kept: kept.window, preload: paths.preload, pages });
  const { runApp } = await import('./run-app.ts');
  await runApp({
    options,
    pages,
    window,
    receiveOpened,
    answer,
    onPictures(answered) {
      mayShow = answered;
    },
  });
}
