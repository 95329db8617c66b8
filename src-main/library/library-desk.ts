import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Library, LibraryFile, RecentLibrary } from '#core/ipc/shapes.ts';
import type { LibraryHealth } from '#core/ipc/library-health.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { nameSnippets } from '#core/issue/snippets/name-snippets.ts';
import { err, ok, type Result } from '#core/result.ts';
import { libraryError } from '../files/system-error.ts';
import type { Settings } from '../settings/settings.ts';
import { describeLibrary, withSettings, type OpenLibrary } from './describe-library.ts';
import { lookSteps } from './first-look.ts';
import { inTurns } from './in-turns.ts';
import { issuePath } from './issue-path.ts';
import { libraryIdOf } from './library-id.ts';
import { inLibraryOrder } from './library-order.ts';
import { emptyListCache, readListCache } from './list-cache.ts';
import type { ScanReport, ScanRequest } from './scan-messages.ts';
import type { SettingsDesk } from './settings-desk.ts';
import type { SettingsFile } from './settings-file.ts';
import { walkSteps } from './walk-library.ts';
import { watchFolders, type FolderWatch } from './watch-folders.ts';

export interface LibraryDeskOptions {
  readonly settings: Settings;
  readonly settingsDesk: SettingsDesk;
  /** The real path of the sample library's folder in the user's data. */
  readonly sampleFolder: string;
  /** Where the lists of libraries are kept for their next opening; null keeps none. */
  readonly listFolder?: string | null;
  readonly scan: (request: ScanRequest) => void;
  /** How reading the folder goes, and whether it can be read at all. */
  readonly onHealth?: (health: LibraryHealth) => void;
  /** The list of files is not what it was. */
  readonly onListChange: (library: Library) => void;
  /** Texts of the library are not what they were, or all of them have been read now. */
  readonly onTextsChange?: () => void;
  /** Something happened in one of the folders; perhaps to the issue that is open. */
  readonly onDiskChange: () => void;
}

export interface LibraryDesk {
  readonly current: () => OpenLibrary | null;
  /** The libraries opened before, the last first; without the sample. */
  readonly recent: () => readonly RecentLibrary[];
  /** The folder that was open last, the sample included. */
  readonly last: () => string | null;
  readonly open: (path: string) => Promise<Result<Library, AppError>>;
  readonly openRecent: (recentId: string) => Promise<Result<Library, AppError>>;
  /** The real path of a file that the window was told of, whether or not it is still there. */
  readonly pathOf: (issueId: string) => Promise<Result<string, AppError>>;
  /** A file that was just written; the list shows it at once. */
  readonly include: (file: LibraryFile) => void;
  /** The same for several files at once, and for files that are gone. */
  readonly exchange: (
    came: readonly LibraryFile[],
    gone: ReadonlySet<string>,
    groups?: readonly PartGroup[],
  ) => void;
  /** Writes changes into the library's galley.yaml, and answers the library as it is then. */
  readonly changeSettings: (
    changes: readonly SettingsChange[],
  ) => Promise<Result<Library, AppError>>;
  /** Remembers on this machine whether the library's pictures on the web are shown. */
  readonly showRemotePictures: (shown: boolean) => Result<Library, AppError>;
  /** Looks at the folders again, e.g. after the window has come to the front. */
  readonly rescan: () => void;
  readonly receiveScan: (report: ScanReport) => void;
  /** The scanner's process ended without a complete report. */
  readonly scannerDied: () => void;
  readonly close: () => void;
}

const mostRecent = 10;
/** A scanner that dies over and over is not started again before something changes. */
const mostDeaths = 3;
export function createLibraryDesk(options: LibraryDeskOptions): LibraryDesk {
  const { settings, sampleFolder, settingsDesk } = options;
  let library: OpenLibrary | null = null;
  let watch: FolderWatch | null = null;
  let serial = 0;
  let isScanning = false;
  let isScanWanted = false;
  let deaths = 0;
  let textsRevision = -1;
  let health = '';
  /** Everything the window was ever told of: unsaved text may belong to a file that is gone. */
  let knownIds: ReadonlySet<string> = new Set();

  const listPathOf = (folder: string): string | null => {
    const { listFolder = null } = options;
    return listFolder === null ? null : join(listFolder, `${libraryIdOf(folder)}.json`);
  };
  const requestScan = () => {
    if (library === null) return;
    isScanWanted = isScanning;
    if (isScanning) return;
    isScanning = true;
    const { folder, settings: settingsNow } = library;
    options.scan({ serial, folder, settings: settingsNow, listPath: listPathOf(folder) });
  };
  const tellHealth = ({ shown }: OpenLibrary, report: ScanReport) => {
    const { read, total, recurring, unreadable, isCut } = report;
    const reading = recurring === null && unreadable === null ? { read, total } : null;
    const now = { libraryId: shown.id, reading, unreadable, isCut };
    if (JSON.stringify(now) !== health) options.onHealth?.(now);
    health = JSON.stringify(now);
  };
  const show = (
    opened: OpenLibrary,
    files: readonly LibraryFile[],
    recurring = opened.recurring,
    found = opened.shown.found,
    groups: readonly PartGroup[] = opened.shown.groups,
  ) => {
    const named = nameSnippets(recurring, opened.settings);
    const shown = {
      ...opened.shown,
      files: [...files],
      recurring: named,
      found,
      groups: [...groups],
    };
    library = { ...opened, recurring, shown };
    knownIds = new Set([...knownIds, ...files.map(({ id }) => id)]);
    return library;
  };

  const showIfNew = (opened: OpenLibrary, { files, recurring, found, groups }: ScanReport) => {
    const before = opened.shown;
    const shown = recurring === null ? merged(before.files, files) : files;
    const recurringNow = recurring ?? opened.recurring;
    const foundNow = found ?? before.found;
    const groupsNow = groups ?? before.groups;
    const isSame =
      JSON.stringify(shown) === JSON.stringify(before.files) &&
      JSON.stringify(recurringNow) === JSON.stringify(opened.recurring) &&
      JSON.stringify(foundNow) === JSON.stringify(before.found) &&
      JSON.stringify(groupsNow) === JSON.stringify(before.groups);
    if (!isSame) {
      options.onListChange(show(opened, shown, recurringNow, foundNow, groupsNow).shown);
    }
  };
  /** What is read of a library that is no longer the open one is dropped. */
  const showSettings = (folder: string, file: SettingsFile): Library | null => {
    if (library === null || library.folder !== folder) return null;
    const { settings: before, settingsProblems } = library.shown;
    const isSame =
      JSON.stringify(before) === JSON.stringify(file.settings) &&
      JSON.stringify(settingsProblems) === JSON.stringify(file.problems);
    if (isSame) return library.shown;
    library = withSettings(library, file);
    options.onListChange(library.shown);
    requestScan();
    return library.shown;
  };
  const lookAtSettings = () => {
    const folder = library?.folder;
    if (folder !== undefined) void settingsDesk.read(folder, (file) => showSettings(folder, file));
  };
  const endScan = () => {
    isScanning = false;
    if (isScanWanted) requestScan();
  };
  const follow = async (folders: readonly string[]) => {
    const followed = watch;
    const isAnyNew = await followed?.update(folders);
    if (isAnyNew === true && watch === followed) requestScan();
  };

  const exchange: LibraryDesk['exchange'] = (came, gone, groups) => {
    if (library === null) return;
    const { recurring, shown } = library;
    const left = shown.files.filter(({ id }) => !gone.has(id));
    options.onListChange(show(library, merged(left, came), recurring, shown.found, groups).shown);
  };

  async function open(path: string): Promise<Result<Library, AppError>> {
    try {
      const folder = await realpath(path);
      if (!(await stat(folder)).isDirectory()) return err({ code: 'library/not-a-folder', path });
      const file = await settingsDesk.read(folder, (read) => read);
      const content = await inTurns(walkSteps(folder));
      const listPath = listPathOf(folder);
      const known =
        listPath === null ? emptyListCache : readListCache(listPath, folder, file.settings);
      const files = await inTurns(lookSteps(folder, content, file.settings, known));
      const watchNow = watchFolders(folder, () => {
        options.onDiskChange();
        lookAtSettings();
        requestScan();
      });
      await watchNow.update(content.folders);
      watch?.close();
      watch = watchNow;
      serial += 1;
      isScanning = false;
      textsRevision = -1;
      knownIds = new Set();
      health = '';
      const isSample = folder === sampleFolder;
      const opened = show(describeLibrary(folder, isSample, settings, file), files);
      const others = settings.get('recentLibraries').filter((recent) => recent !== folder);
      settings.set('recentLibraries', [folder, ...others].slice(0, mostRecent));
      requestScan();
      return ok(opened.shown);
    } catch (error) {
      return err(libraryError(error, path));
    }
  }

  return {
    current: () => library,
    recent: () =>
      settings
        .get('recentLibraries')
        .filter((path) => path !== sampleFolder)
        .map((path) => ({ id: libraryIdOf(path), name: basename(path), path })),
    last: () => settings.get('recentLibraries')[0] ?? null,
    open,
    openRecent: (recentId) => {
      const path = settings.get('recentLibraries').find((each) => libraryIdOf(each) === recentId);
      return path === undefined
        ? Promise.resolve(err({ code: 'library/not-found', path: recentId }))
        : open(path);
    },
    pathOf: (issueId) =>
      library !== null && knownIds.has(issueId)
        ? issuePath(library.folder, issueId)
        : Promise.resolve(err({ code: 'file/not-found', name: basename(issueId) })),
    include: (file) => exchange([file], new Set()),
    exchange,
    changeSettings: async (changes) => {
      if (library === null) return err({ code: 'library/not-found', path: '' });
      const { folder } = library;
      return settingsDesk.change(folder, changes, (file) => {
        if (!file.ok) return file;
        const shown = showSettings(folder, file.value);
        return shown === null ? err({ code: 'library/not-found', path: folder }) : ok(shown);
      });
    },
    showRemotePictures: (shown) => {
      if (library === null) return err({ code: 'library/not-found', path: '' });
      const { id } = library.shown;
      settings.set('remotePictures', { ...settings.get('remotePictures'), [id]: shown });
      library = { ...library, shown: { ...library.shown, remotePictures: shown } };
      return ok(library.shown);
    },
    rescan: () => {
      options.onDiskChange();
      lookAtSettings();
      requestScan();
    },
    receiveScan: (report) => {
      if (library === null || report.serial !== serial) return;
      tellHealth(library, report);
      if (report.unreadable !== null) {
        void follow([]);
        endScan();
        return;
      }
      if (report.files.length > 0 || report.recurring !== null) showIfNew(library, report);
      if (report.recurring === null) return;
      deaths = 0;
      if (report.textsRevision !== textsRevision) options.onTextsChange?.();
      textsRevision = report.textsRevision;
      void follow(report.folders);
      endScan();
    },
    scannerDied: () => {
      deaths += 1;
      textsRevision = -1;
      isScanWanted ||= deaths <= mostDeaths;
      endScan();
    },
    close: () => {
      watch?.close();
    },
  };
}

function merged(shown: readonly LibraryFile[], read: readonly LibraryFile[]) {
  const byId = new Map([...shown, ...read].map((file) => [file.id, file]));
  return inLibraryOrder([...byId.values()]);
}
