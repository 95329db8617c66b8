import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { Translate } from '#core/messages/translator.ts';

/** The questions that only the system's own dialogs can ask; null and false mean cancelled. */
export interface Dialogs {
  readonly chooseLibrary: () => Promise<string | null>;
  readonly chooseExportFolder: (target: string, last: string | null) => Promise<string | null>;
  readonly chooseCopyPath: (path: string) => Promise<string | null>;
  /** Whether a library's command may run; asked once per machine. */
  readonly mayRunCommand: (command: string) => Promise<boolean>;
  readonly mayTranslateWith: (command: string) => Promise<boolean>;
  /** Whether a channel may write outside the library; asked once per machine. */
  readonly mayUseFolder: (channel: string, path: string) => Promise<boolean>;
  /** Whether it may be committed to a repository and pushed, to nowhere when null; asked once per machine. */
  readonly mayPublishRepository: (folder: string, address: string | null) => Promise<boolean>;
  /** Whether links may be taken from a file outside the library; asked once per machine. */
  readonly mayWatchFile: (path: string) => Promise<boolean>;
  /** Whether feeds may be fetched from hosts of this computer and its network; asked once per machine. */
  readonly mayAskHosts: (hosts: readonly string[]) => Promise<boolean>;
  /** Where a season is written, as a file of this ending. */
  readonly chooseSeasonPath: (path: string, ending: string) => Promise<string | null>;
  /** Where a chart or its table is written. */
  readonly chooseStatisticsPath: (path: string, ending: string) => Promise<string | null>;
  /** What issues are imported from: files, or one folder. */
  readonly chooseImport: (from: 'files' | 'folder') => Promise<readonly string[] | null>;
  readonly chooseFeedsFolder: (last: string | null) => Promise<string | null>;
  readonly chooseOpml: () => Promise<string | null>;
  readonly chooseOpmlPath: (name: string) => Promise<string | null>;
  readonly chooseSettings: () => Promise<string | null>;
  readonly chooseSettingsPath: (name: string) => Promise<string | null>;
}

export function createDialogs(
  window: () => BrowserWindow | null,
  translate: () => Translate,
): Dialogs {
  const askFolder = (title: string, defaultPath: string | null) =>
    askOpen({
      title,
      message: title,
      properties: ['openDirectory', 'createDirectory'],
      ...(defaultPath === null ? {} : { defaultPath }),
    });

  const askOpenAll = async (options: OpenDialogOptions) => {
    const parent = window();
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return canceled || filePaths.length === 0 ? null : filePaths;
  };

  const askOpen = async (options: OpenDialogOptions) => (await askOpenAll(options))?.[0] ?? null;

  const askYes = async (message: string, detail: string, yes: string) => {
    const options = {
      type: 'question' as const,
      message,
      detail,
      buttons: [translate()('window.cancel'), yes],
      defaultId: 0,
      cancelId: 0,
    };
    const parent = window();
    const { response } = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return response === 1;
  };

  const askSave = async (options: SaveDialogOptions) => {
    const parent = window();
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    return canceled || filePath === '' ? null : filePath;
  };

  const askEnding = (
    title: 'window.saveSeason' | 'window.saveStatistics',
    path: string,
    ending: string,
  ) =>
    askSave({
      title: translate()(title),
      defaultPath: path,
      filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    });

  return {
    chooseLibrary: () => askFolder(translate()('window.chooseLibrary'), null),
    chooseExportFolder: (target, last) =>
      askFolder(translate()('window.chooseExportFolder', { target }), last),
    mayWatchFile: (path) => {
      const t = translate();
      return askYes(
        t('window.watchFile', { path }),
        t('window.watchFileDetail'),
        t('window.useFolderYes'),
      );
    },
    chooseCopyPath: (path) => askSave({ title: translate()('window.saveCopy'), defaultPath: path }),
    mayRunCommand: (command) => {
      const t = translate();
      const detail = t('window.runCommandDetail', { command });
      return askYes(t('window.runCommand'), detail, t('window.runCommandYes'));
    },
    mayTranslateWith: (command) => {
      const t = translate();
      const detail = t('window.runCommandDetail', { command });
      return askYes(t('window.translateCommand'), detail, t('window.runCommandYes'));
    },
    mayUseFolder: (channel, path) => {
      const t = translate();
      return askYes(
        t('window.useFolder', { channel, folder: path }),
        t('window.useFolderDetail'),
        t('window.useFolderYes'),
      );
    },
    mayPublishRepository: (folder, address) => {
      const t = translate();
      return askYes(
        t('window.publishRepository', { folder }),
        t('window.publishRepositoryDetail', {
          where: address === null ? 'nowhere' : 'remote',
          address: address ?? '',
        }),
        t('window.useFolderYes'),
      );
    },
    mayAskHosts: (hosts) => {
      const t = translate();
      const list = hosts.join(', ');
      return askYes(
        t('window.askHosts', { hosts: list }),
        t('window.askHostsDetail'),
        t('window.useFolderYes'),
      );
    },
    chooseSeasonPath: (path, ending) => askEnding('window.saveSeason', path, ending),
    chooseStatisticsPath: (path, ending) => askEnding('window.saveStatistics', path, ending),
    chooseImport: (from) => {
      const t = translate();
      const title = from === 'files' ? t('window.chooseImport') : t('window.chooseImportFolder');
      return askOpenAll(
        from === 'folder'
          ? { title, message: title, properties: ['openDirectory'] }
          : {
              title,
              message: title,
              properties: ['openFile', 'multiSelections'],
              filters: [
                { name: t('window.importFiles'), extensions: importEndings },
                { name: t('window.allFiles'), extensions: ['*'] },
              ],
            },
      );
    },
    chooseFeedsFolder: (last) => askFolder(translate()('window.chooseFeedsFolder'), last),
    chooseOpml: () =>
      askOpen({
        title: translate()('window.chooseOpml'),
        properties: ['openFile'],
        filters: opmlFilters,
      }),
    chooseOpmlPath: (name) =>
      askSave({
        title: translate()('window.saveOpml'),
        defaultPath: name,
        filters: opmlFilters,
      }),
    chooseSettings: () =>
      askOpen({
        title: translate()('window.chooseSettings'),
        properties: ['openFile'],
        filters: settingsFilters,
      }),
    chooseSettingsPath: (name) =>
      askSave({
        title: translate()('window.saveSettings'),
        defaultPath: name,
        filters: settingsFilters,
      }),
  };
}

const importEndings = ['md', 'markdown', 'mdown', 'zip', 'xml', 'rss', 'atom', 'json'];
const settingsFilters = [{ name: 'JSON', extensions: ['json'] }];
const opmlFilters = [{ name: 'OPML', extensions: ['opml', 'xml'] }];
