import { app, shell } from 'electron';
import { targets } from '#core/export/registry.ts';
import { appPaths } from './app-paths.ts';
import { readCommandLine, requestedLibrary, type StartOptions } from './command-line.ts';
import { issueCalls } from './documents/issue-calls.ts';
import { exportCalls } from './export/export-calls.ts';
import { putOnClipboard } from './export/put-on-clipboard.ts';
import { realDisk as disk } from './files/disk.ts';
import { createFileWriter } from './files/write-file.ts';
import { rememberWrittenFolder, tidyUpWrites } from './files/written-folders.ts';
import { serveCalls } from './ipc/serve-calls.ts';
import { createFirstLibrary } from './library/first-library.ts';
import { libraryCalls } from './library/library-calls.ts';
import { createLibraryDesk } from './library/library-desk.ts';
import { provideSampleLibrary } from './library/sample-library.ts';
import { createScannerProcess } from './library/scanner-process.ts';
import { declareSchemes, serveApp, serveAssets } from './protocol/serve-schemes.ts';
import { openSettingsFile } from './settings/settings-file.ts';
import { createSettings } from './settings/settings.ts';
import { createDialogs } from './windows/dialogs.ts';
import { guardPages, guardSession } from './windows/guards.ts';
import { openLink } from './windows/open-link.ts';
import { ownPages } from './windows/own-pages.ts';
import { startCall } from './windows/start-call.ts';
import { windowCalls } from './windows/window-calls.ts';
import { createWindowHost } from './windows/window-host.ts';

const asked = readCommandLine(process.argv, process.cwd());
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareSchemes();
if (app.requestSingleInstanceLock({ library: asked.library })) void start(asked);
else app.quit();

async function start({ library: askedLibrary, exportFolder }: StartOptions): Promise<void> {
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  const pages = ownPages(devServer);
  guardPages(pages);
  await app.whenReady();
  guardSession(devServer);

  const paths = appPaths();
  const settings = createSettings(openSettingsFile(paths.userData, new Date()));
  const writer = createFileWriter({
    disk,
    backupFolder: paths.backups,
    beforeFirstWrite: (folder) => {
      rememberWrittenFolder(settings, folder);
    },
  });
  await tidyUpWrites(disk, settings, paths.backups);

  const host = createWindowHost({
    settings,
    preload: paths.preload,
    pages,
    isDevelopment: !app.isPackaged,
    onFocus: () => {
      desk.rescan();
    },
  });
  /** The library that another start of the app has asked for. */
  let requested: string | null = null;
  const dialogs = createDialogs(host.window, host.translate);

  const scanner = createScannerProcess({
    onReport: (report) => {
      desk.receiveScan(report);
    },
    onDeath: () => {
      desk.scannerDied();
    },
  });
  const desk = createLibraryDesk({
    settings,
    sampleFolder: paths.sampleLibrary,
    scan: scanner.scan,
    onListChange: (library) => {
      host.send('library.changed', library);
    },
    onDiskChange: () => {
      void issues.lookAtDisk();
    },
  });
  const openSample = async () => {
    await provideSampleLibrary(paths.shippedSample, paths.sampleLibrary);
    return desk.open(paths.sampleLibrary);
  };
  const issues = issueCalls({
    desk,
    disk,
    writer,
    choosePath: dialogs.chooseCopyPath,
    onChangedOnDisk: (issueId, onDisk) => {
      host.send('issue.changed-on-disk', { issueId, disk: onDisk });
    },
  });

  const firstLibrary = createFirstLibrary(desk, askedLibrary, openSample);

  serveApp(paths.renderer);
  serveAssets(() => desk.current());
  serveCalls(
    {
      ...startCall({
        desk,
        settings,
        targets,
        language: host.language,
        firstLibrary,
      }),
      ...libraryCalls({
        desk,
        chooseFolder: dialogs.chooseLibrary,
        takeRequested: () => {
          const path = requested;
          requested = null;
          return path;
        },
        openSample,
      }),
      ...issues.handlers,
      ...exportCalls({
        targets,
        disk,
        writer,
        desk,
        settings,
        translate: host.translate,
        fixedFolder: exportFolder,
        ownFolder: paths.exports,
        askFolder: (target, last) => dialogs.chooseExportFolder(target.title, last),
        askReplace: dialogs.mayReplace,
        putOnClipboard,
        reveal: (path) => {
          shell.showItemInFolder(path);
        },
        openPage: openLink,
      }),
      ...windowCalls({
        settings,
        libraryId: () => desk.current()?.shown.id ?? null,
        openLink,
        host,
      }),
    },
    {
      window: host.window,
      pages,
      onBug: (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      },
    },
  );

  app.on('second-instance', (_event, _args, _folder, data) => {
    requested = requestedLibrary(data);
    host.open();
    if (requested !== null) host.send('library.requested', undefined);
  });
  app.on('activate', host.open);
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit();
  });
  host.open();
  void firstLibrary();
}
