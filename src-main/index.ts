import { app, nativeTheme } from 'electron';
import type { FirstIssue } from '#core/ipc/first-issue.ts';
import { appPaths } from './app-paths.ts';
import { readCommandLine, type HandedOver, type StartOptions } from './command-line.ts';
import { readFirstIssue, type FirstText } from './documents/first-issue.ts';
import { widenThreadPool } from './files/disk-threads.ts';
import { giveFirst } from './ipc/give-first.ts';
import { takeCalls } from './ipc/take-calls.ts';
import {
  declareSchemes,
  serveApp,
  servePictures,
  type PictureSource,
} from './protocol/serve-schemes.ts';
import { interfaceLanguage } from './settings/interface-language.ts';
import { readKeptStart, type KeptStart } from './settings/kept-start.ts';
import { guardPages, guardSession } from './windows/guards.ts';
import { openMainWindow } from './windows/main-window.ts';
import { followOpened } from './windows/opened-things.ts';
import { ownPages } from './windows/own-pages.ts';
import { sessionPlatform } from './windows/session-platform.ts';
import { systemLanguages } from './windows/system-languages.ts';

widenThreadPool();
const opened = followOpened();
const asked = readCommandLine(process.argv, process.cwd());
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareSchemes();
const handedOver: HandedOver = {
  library: asked.library,
  file: asked.file,
  addresses: asked.addresses,
};
if (asked.renderFolder !== null) void render(asked.renderFolder);
else if (app.requestSingleInstanceLock(handedOver)) void start(asked);
else app.quit();

async function render(folder: string): Promise<void> {
  const { renderRequest } = await import('./export/render-request.ts');
  await renderRequest(folder);
}

async function firstIssue(
  reading: Promise<FirstText | null>,
  { language, preferences }: KeptStart,
): Promise<FirstIssue | null> {
  const first = await reading;
  if (first === null) return null;
  return {
    ...first,
    platform: sessionPlatform(),
    language: interfaceLanguage(language, systemLanguages()),
    preferences,
  };
}

/** Opens the window first of all: the rest of the app is loaded once it shows the issue it was left at. */
async function start(options: StartOptions): Promise<void> {
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  const pages = ownPages(devServer);
  guardPages(pages);
  const paths = appPaths();
  const kept = readKeptStart(paths.userData);
  const { library, file } = options;
  // What a file's library is has to be found first.
  const first =
    file === null
      ? readFirstIssue({ library, kept, journals: paths.journals })
      : Promise.resolve(null);
  await app.whenReady();
  // Before a library is known nobody has said yes to pictures of the web.
  let pictures: PictureSource | null = null;
  const showsRemotePictures = (): boolean => pictures?.mayShowRemote() === true;
  guardSession({ devServer, pages, showsRemotePictures });
  serveApp(paths.renderer, showsRemotePictures);
  servePictures(() => pictures);
  const answer = takeCalls();
  nativeTheme.themeSource = kept.preferences.theme;
  const window = openMainWindow({
    kept: kept.window,
    zoom: kept.zoom,
    preload: paths.preload,
    pages,
  });
  await giveFirst(window, pages, firstIssue(first, kept));
  // Whoever sees to crashes was not there yet.
  if (window.webContents.isCrashed()) window.webContents.reload();
  // It would take the thread that serves the page its files.
  const { runApp } = await import('./run-app.ts');
  await runApp({
    options,
    pages,
    window,
    opened,
    answer,
    onPictures(source) {
      pictures = source;
    },
  });
}
