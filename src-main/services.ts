import { join } from 'node:path';
import { net, session, type BrowserWindow } from 'electron';
import type { StartOptions } from './command-line.ts';
import { appPaths } from './app-paths.ts';
import { createLinkLook } from './checks/link-look.ts';
import { createLinkResults, linkResultsFile, linkResultsSchema } from './checks/link-results.ts';
import { issueCalls } from './documents/issue-calls.ts';
import { createIssueJournals, type ThinQuestion } from './documents/issue-journals.ts';
import { createPreviewDesk } from './export/create-preview-desk.ts';
import { createKillableMaker, exportBudgetMs } from './export/killable-maker.ts';
import makerModule from './export/maker.ts?modulePath';
import { renderPages } from './export/render-page.ts';
import { realDisk, type Disk } from './files/disk.ts';
import { diskInTurns } from './files/disk-threads.ts';
import { createJournals } from './files/journal/journals.ts';
import { createKeptFile } from './files/kept-file.ts';
import { createTrash } from './files/trash.ts';
import { createFileWriter } from './files/write-file.ts';
import { rememberWrittenFolder } from './files/written-folders.ts';
import { createInboxParts } from './inbox/inbox-parts.ts';
import { createPictureMaker } from './images/create-picture-maker.ts';
import { createImageDesk } from './images/image-desk.ts';
import { createPublishedDesk } from './images/published-desk.ts';
import pictureMakerModule from './images/picture-maker.ts?modulePath';
import { dayOf } from './release/release-desk.ts';
import { openLog } from './log/log.ts';
import { createOpenings } from './library/create-openings.ts';
import { createLibraryDesk } from './library/library-desk.ts';
import { createSettingsDesk } from './library/settings-desk.ts';
import { provideSampleLibrary } from './library/sample-library.ts';
import { createStatusDesk } from './list/status-desk.ts';
import type { SentQuestion } from './library/scan-messages.ts';
import { createScannerProcess } from './library/scanner-process.ts';
import courierModule from './net/courier.ts?modulePath';
import { createFetching } from './net/create-fetching.ts';
import { createNetwork } from './net/create-network.ts';
import { createReader } from './net/create-reader.ts';
import readerModule from './net/reader.ts?modulePath';
import { forkProcess } from './processes/fork-process.ts';
import { replacementRecordsSchema } from './search/replacement-record.ts';
import { openSettingsFile } from './settings/settings-file.ts';
import { createSettings } from './settings/settings.ts';
import { createTranslationDesk } from './translation/translation-desk.ts';
import { createFirstShown } from './windows/first-shown.ts';
import { createDialogs } from './windows/dialogs.ts';
import type { OwnPages } from './windows/own-pages.ts';
import { createWindowHost } from './windows/window-host.ts';

/** The longest real issues take a fiftieth of it. */
const previewBudgetMs = 4_000;

/** A feed of five megabytes takes a third of it. */
const readingBudgetMs = 6_000;
/** A picture of a hundred million pixels takes a fifth of it. */
const pictureBudgetMs = 60_000;

export type Services = ReturnType<typeof createServices>;

/** What the app is made of, wired together; nothing runs yet. To be called once the app is ready. */
export function createServices(
  asked: StartOptions,
  pages: OwnPages,
  isDevelopment: boolean,
  first: BrowserWindow,
) {
  const paths = appPaths();
  const log = openLog({ path: paths.log, now: () => new Date() });
  const settings = createSettings(openSettingsFile(paths.userData, new Date()));
  const writerOn = (disk: Disk) =>
    createFileWriter({
      disk,
      backupFolder: paths.backups,
      beforeFirstWrite: (folder) => {
        rememberWrittenFolder(settings, folder);
      },
    });
  const disk = diskInTurns(realDisk);
  const writer = writerOn(disk);

  const host = createWindowHost({
    settings,
    preload: paths.preload,
    first,
    pages,
    isDevelopment,
    onFocus: () => {
      desk.rescan();
    },
  });
  const dialogs = createDialogs(host.window, host.translate);

  const firstShown = createFirstShown();
  const scanner = createScannerProcess({
    onReport: (report) => {
      desk.receiveScan(report);
    },
    onDeath: () => {
      desk.scannerDied();
    },
  });
  const settingsDesk = createSettingsDesk(disk, writer);
  const desk = createLibraryDesk({
    settings,
    settingsDesk,
    sampleFolder: paths.sampleLibrary,
    listFolder: join(paths.userData, 'lists'),
    scan: (request) => {
      firstShown.afterwards(() => {
        scanner.scan(request);
      });
    },
    onHealth: (health) => {
      host.send('library.health', health);
    },
    onListChange: (library) => {
      host.send('library.changed', library);
      inbox.look();
    },
    onTextsChange: () => {
      host.send('search.changed', undefined);
    },
    onDiskChange: () => {
      void issues.lookAtDisk();
      inbox.look();
      void statuses.look();
    },
  });
  const statuses = createStatusDesk({
    desk,
    disk,
    writer,
    onChange: (changed) => {
      host.send('list.statuses-changed', changed);
    },
  });
  const inbox = createInboxParts({ disk, writer, settings, desk, dialogs, host, paths });
  // A library on a disk that hangs may not keep what is typed from being written down.
  const journals = createJournals(realDisk, writerOn(realDisk), paths.journals);
  const thinned = (question: ThinQuestion) =>
    firstShown.askAfterwards(() => scanner.thinned(question));
  const issueJournals = createIssueJournals({ desk, journals, disk, now: Date.now, thinned });
  const translations = createTranslationDesk({
    desk,
    disk,
    writer,
    now: () => new Date(),
    onChange: (file) => {
      host.send('translation.changed', { file });
    },
    onFailure: ({ code }) => {
      log.write('warning', 'translation-not-noted', { code });
    },
  });
  const issues = issueCalls({
    desk,
    disk,
    writer,
    journals: issueJournals,
    choosePath: dialogs.chooseCopyPath,
    onChangedOnDisk: (issueId, onDisk) => {
      host.send('issue.changed-on-disk', { issueId, disk: onDisk });
    },
    onSaved: (issueId, before, after) => {
      void translations.saved(issueId, before, after);
    },
  });

  const reader = createReader({
    start: forkProcess(readerModule, 'Galley reader'),
    budgetMs: readingBudgetMs,
  });
  const network = createNetwork({
    start: forkProcess(courierModule, 'Galley courier'),
    proxyRules: (url) => session.defaultSession.resolveProxy(url),
    isOnline: () => net.isOnline(),
  });

  const previewMaker = createKillableMaker({
    start: forkProcess(makerModule, 'Galley previewer'),
    budgetMs: previewBudgetMs,
    keepsPictures: true,
  });
  const maker = createKillableMaker({
    start: forkProcess(makerModule, 'Galley exporter'),
    budgetMs: exportBudgetMs,
    keepsPictures: false,
  });

  const fetching = createFetching({
    disk,
    writer,
    settings,
    network,
    reader,
    desk,
    inbox: inbox.inbox,
    folder: paths.userData,
    askForHosts: dialogs.mayAskHosts,
    now: () => new Date(),
    onFeeds: (list) => {
      host.send('feeds.changed', list);
    },
    onFacts: (progress) => {
      host.send('facts.progress', progress);
    },
  });
  const publishedPictures = createPublishedDesk(disk, writer);
  const linkResults = createLinkResults(
    createKeptFile({
      disk,
      writer,
      path: join(paths.userData, linkResultsFile),
      schema: linkResultsSchema,
      empty: {},
    }),
    () => new Date(),
  );
  const linkLook = createLinkLook({
    desk,
    network,
    queue: fetching.queue,
    hosts: fetching.hosts,
    results: linkResults,
    onProgress: (progress) => {
      host.send('checks.link-progress', progress);
    },
  });
  const makePicture = createPictureMaker({
    start: forkProcess(pictureMakerModule, 'Galley pictures'),
    budgetMs: pictureBudgetMs,
  });
  const images = createImageDesk({
    desk,
    disk,
    writer,
    makePicture,
    renderPages,
    today: () => dayOf(new Date()),
  });

  const openSample = async () => {
    await provideSampleLibrary(paths.shippedSample, paths.sampleLibrary);
    return desk.open(paths.sampleLibrary);
  };
  const openings = createOpenings({
    asked,
    desk,
    openSample,
    settings,
    onRequest: () => {
      host.open();
      host.send('library.requested', undefined);
    },
  });

  return {
    asked,
    paths,
    log,
    settings,
    settingsDesk,
    disk,
    writer,
    host,
    dialogs,
    desk,
    // Nothing is known of a library before it is to be read.
    sentBefore: (question: SentQuestion) =>
      firstShown.askAfterwards(() => scanner.sentBefore(question)),
    search: scanner.search,
    makePicture,
    replacements: createKeptFile({
      path: join(paths.userData, 'replacements.json'),
      schema: replacementRecordsSchema,
      empty: [],
      disk,
      writer,
    }),
    inbox,
    issues,
    issueJournals,
    journals,
    statuses,
    trash: createTrash(disk, writer, paths.trash),
    network,
    reader,
    fetching,
    previews: createPreviewDesk(previewMaker),
    maker,
    images,
    publishedPictures,
    linkResults,
    linkLook,
    openSample,
    translations,
    ...openings,
    firstShown,
  };
}
