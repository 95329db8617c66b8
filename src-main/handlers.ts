import { app, shell } from 'electron';
import type { Issue } from '#core/issue/model.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { findTarget, targets } from '#core/export/registry.ts';
import { checkCalls } from './checks/check-calls.ts';
import { trashCalls } from './documents/trash-calls.ts';
import { versionCalls } from './documents/version-calls.ts';
import { exportCalls } from './export/export-calls.ts';
import { createExportQuestions, replaceAll } from './export/export-questions.ts';
import { createExportMemory } from './export/export-memory.ts';
import { previewCalls } from './export/preview-calls.ts';
import { putOnClipboard, readClipboard } from './export/put-on-clipboard.ts';
import { renderPages } from './export/render-page.ts';
import { createWrittenFiles } from './export/written-files.ts';
import { feedCalls } from './feeds/feed-calls.ts';
import { createCommandConsent } from './images/command-consent.ts';
import { createExportedPaths } from './git/exported-paths.ts';
import { gitCalls } from './git/git-calls.ts';
import { createGitDesk } from './git/git-desk.ts';
import { createGitTools } from './git/git-tools.ts';
import { createRepositoryConsent } from './git/repository-consent.ts';
import { imageCalls } from './images/image-calls.ts';
import { createRunCommand } from './images/run-command.ts';
import { diagnosticsCalls } from './log/diagnostics.ts';
import { importHandlers } from './import/import-handlers.ts';
import type { Handlers } from './ipc/answer-call.ts';
import { helpCalls } from './help/help-calls.ts';
import { createManualWindow } from './help/manual-window.ts';
import { inboxCalls } from './inbox/inbox-calls.ts';
import { linkCalls } from './library/link-calls.ts';
import { listCalls } from './list/list-calls.ts';
import { createMentions } from './list/mentions.ts';
import { libraryCalls } from './library/library-calls.ts';
import { snippetCalls } from './library/snippet-calls.ts';
import { masterCalls } from './parts/master-calls.ts';
import { partCalls } from './parts/part-calls.ts';
import { previewBase } from './protocol/asset-address.ts';
import { createChannelFolders } from './release/channel-folders.ts';
import { releaseCalls } from './release/release-calls.ts';
import { lookBackCalls } from './season/look-back-calls.ts';
import type { Services } from './services.ts';
import { seasonHandlers } from './season/season-handlers.ts';
import { searchCalls } from './search/search-calls.ts';
import { translationCalls } from './translation/translation-calls.ts';
import { openLink } from './windows/open-link.ts';
import { settingsCalls } from './settings/settings-calls.ts';
import { startCall } from './windows/start-call.ts';
import { tabCalls } from './windows/tab-calls.ts';
import { updateCalls } from './updates/update-calls.ts';
import { windowCalls } from './windows/window-calls.ts';

/** A picture has a hundred kilobytes; a slow line may ask for its password once. */
const longestPublishMs = 120_000;
/** A language model may write at a whole issue for minutes. */
const longestTranslationMs = 600_000;
const longestAnswer = 4 * 1024 * 1024;

/** The answers to every call of the contract. */
export function createHandlers(services: Services): Handlers {
  const {
    asked,
    desk,
    dialogs,
    disk,
    host,
    log,
    maker,
    openSample,
    paths,
    previews,
    settings,
    writer,
  } = services;
  const memory = createExportMemory(settings);
  const written = createWrittenFiles();
  const questions = createExportQuestions((question) => {
    host.send('export.asks', question);
  });
  const ask = asked.exportFolder === null ? questions.ask : replaceAll;
  const starting = startCall({
    asksForExports: asked.exportFolder === null,
    desk,
    settings,
    targets,
    language: host.language,
    firstLibrary: services.firstLibrary,
  });
  const trashing = {
    desk,
    disk,
    trash: services.trash,
    whileNothingIsRead: services.issues.whileNothingIsRead,
    now: Date.now,
  };
  const folders = createChannelFolders(settings, asked.exportFolder, paths.exports);
  const exported = createExportedPaths(settings);
  const noteExport = (
    files: readonly string[],
    { title, number, date }: Pick<Issue, 'title' | 'number' | 'date'>,
  ) => {
    exported.note(files, { title: title ?? '', number, date });
  };
  return {
    'app.start': async () => {
      // A page that starts anew knows nothing of the questions that the one before was asked.
      questions.giveUp();
      const session = await starting['app.start']();
      if (session.value.issueId === null) services.firstShown.happened();
      return session;
    },
    'export.answer': (input) => questions.answer(input),
    ...libraryCalls({
      desk,
      chooseFolder: dialogs.chooseLibrary,
      takeRequested: services.requestedLibrary.take,
      openFile: services.openFile,
      openSample,
    }),
    ...services.issues.handlers,
    ...versionCalls({ desk, disk, writer, journals: services.issueJournals }),
    ...trashCalls(trashing),
    ...masterCalls({ ...trashing, writer }),
    ...listCalls({
      ...trashing,
      writer,
      journals: services.journals,
      statuses: services.statuses,
      mentionsOf: createMentions(desk, services.search),
      copy: putOnClipboard,
      reveal: (path) => {
        shell.showItemInFolder(path);
      },
    }),
    ...snippetCalls(desk, disk, writer),
    ...linkCalls(desk, services.sentBefore),
    ...partCalls(desk),
    ...lookBackCalls(desk),
    ...searchCalls({
      desk,
      disk,
      search: services.search,
      records: services.replacements,
      save: services.issues.handlers['issue.save'],
    }),
    ...checkCalls({
      desk,
      look: services.linkLook,
      links: services.linkResults,
      published: services.publishedPictures,
    }),
    ...inboxCalls(services.inbox, putOnClipboard),
    ...feedCalls({
      ...services.fetching,
      desk,
      reader: services.reader,
      writer,
      chooseOpml: dialogs.chooseOpml,
      chooseOpmlPath: dialogs.chooseOpmlPath,
    }),
    ...imageCalls({
      desk,
      images: services.images,
      published: services.publishedPictures,
      consent: createCommandConsent(settings, 'publish'),
      run: createRunCommand(longestPublishMs),
      network: services.network,
      log,
      mayRun: dialogs.mayRunCommand,
      now: () => new Date(),
      onProgress: (progress) => {
        host.send('image.progress', progress);
      },
    }),
    ...translationCalls({
      desk,
      translations: services.translations,
      consent: createCommandConsent(settings, 'translate'),
      run: createRunCommand(longestTranslationMs, longestAnswer),
      log,
      mayRun: dialogs.mayTranslateWith,
      putOnClipboard,
    }),
    ...exportCalls({
      targets,
      pictureWarning: services.publishedPictures.warningOf,
      maker,
      disk,
      writer,
      memory,
      written,
      desk,
      settings,
      translate: host.translate,
      fixedFolder: asked.exportFolder,
      ownFolder: paths.exports,
      askFolder: (target, last) => dialogs.chooseExportFolder(target.title, last),
      ask,
      putOnClipboard,
      renderPages,
      onWritten: (files, { text, fileName, settings: of }) => {
        noteExport(files, parseIssue(text, { fileName, profile: parseProfileOf(of) }));
      },
      reveal: (path) => {
        shell.showItemInFolder(path);
      },
      openPage: openLink,
    }),
    ...releaseCalls({
      findTarget,
      pictureWarning: services.publishedPictures.warningOf,
      maker,
      desk,
      disk,
      writer,
      memory,
      written,
      putOnClipboard,
      renderPages,
      folders,
      translate: host.translate,
      now: () => new Date(),
      ask,
      onWritten: noteExport,
      askForFolder: dialogs.mayUseFolder,
      chooseFolder: (channel, last) => dialogs.chooseExportFolder(channel, last),
      onProgress: (progress) => {
        host.send('release.progress', progress);
      },
    }),
    ...seasonHandlers(services, written),
    ...importHandlers(services, { trashing, memory, ask, written }),
    ...gitCalls(
      createGitDesk({
        desk,
        folders,
        exported,
        exportFolders: ({ shown: { id } }) =>
          Object.values(settings.get('exportFolders')[id] ?? {}),
        consent: createRepositoryConsent(settings),
        findTools: createGitTools({ env: process.env, platform: process.platform }),
        mayPublish: dialogs.mayPublishRepository,
        onProgress: (step) => {
          host.send('git.progress', { step });
        },
      }),
    ),
    ...previewCalls({
      targets,
      desk,
      settings,
      disk,
      folders,
      now: () => new Date(),
      translate: host.translate,
      previews,
      fixedFolder: asked.exportFolder,
      pictureBase: previewBase,
      readClipboard,
    }),
    ...diagnosticsCalls({
      log,
      settings,
      issueCount: () => desk.current()?.shown.files.length ?? null,
      putOnClipboard,
    }),
    ...tabCalls(settings),
    ...settingsCalls({
      settings,
      writer,
      desk,
      settingsDesk: services.settingsDesk,
      applyPreferences: host.applyPreferences,
      chooseFile: dialogs.chooseSettings,
      choosePath: dialogs.chooseSettingsPath,
    }),
    ...helpCalls({
      language: host.language,
      showManual: createManualWindow(host.window),
      logPath: paths.log,
      openFolder: (path) => shell.openPath(path),
    }),
    ...updateCalls({
      network: services.network,
      appFolder: app.getAppPath(),
      version: app.getVersion(),
    }),
    ...windowCalls({
      readClipboard,
      settings,
      libraryId: () => desk.current()?.shown.id ?? null,
      openLink,
      onShown: services.firstShown.happened,
      host,
    }),
  };
}
