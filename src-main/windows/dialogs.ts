import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Translate } from '#core/messages/translator.ts';

/** The questions that only the system's own dialogs can ask; null and false mean cancelled. */
export interface Dialogs {
  readonly chooseLibrary: () => Promise<string | null>;
  readonly chooseExportFolder: (target: string, last: string | null) => Promise<string | null>;
  readonly chooseCopyPath: (path: string) => Promise<string | null>;
  /** Whether a channel may write outside the library; asked once per machine. */
  readonly mayUseFolder: (channel: string, path: string) => Promise<boolean>;
  /** Whether links may be taken from a file outside the library; asked once per machine. */
  readonly mayWatchFile: (path: string) => Promise<boolean>;
}

export function createDialogs(
  window: () => BrowserWindow | null,
  translate: () => Translate,
): Dialogs {
  const askFolder = async (title: string, defaultPath: string | null) => {
    const options: OpenDialogOptions = {
      title,
      message: title,
      properties: ['openDirectory', 'createDirectory'],
      ...(defaultPath === null ? {} : { defaultPath }),
    };
    const parent = window();
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return canceled ? null : (filePaths[0] ?? null);
  };

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

  return {
    chooseLibrary: () => askFolder(translate()('window.chooseLibrary'), null),
    chooseExportFolder: (target, last) =>
      askFolder(translate()('window.chooseExportFolder', { target }), last),
    chooseCopyPath: async (path) => {
      const options = { title: translate()('window.saveCopy'), defaultPath: path };
      const parent = window();
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled || filePath === '' ? null : filePath;
    },
    mayWatchFile: (path) => {
      const t = translate();
      return askYes(
        t('window.watchFile', { path }),
        t('window.watchFileDetail'),
        t('window.useFolderYes'),
      );
    },
    mayUseFolder: (channel, path) => {
      const t = translate();
      return askYes(
        t('window.useFolder', { channel, folder: path }),
        t('window.useFolderDetail'),
        t('window.useFolderYes'),
      );
    },
  };
}
