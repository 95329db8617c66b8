import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Library } from '#core/ipc/shapes.ts';
import { nameSnippets } from '#core/issue/snippets/name-snippets.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { libraryIdOf } from './library-id.ts';
import type { SettingsFile } from './settings-file.ts';

/** The library that is open, as the main process knows it. */
export interface OpenLibrary {
  readonly shown: Library;
  /** The real path of its folder. */
  readonly folder: string;
  /** What recurs in it, before its settings name any of that. */
  readonly recurring: Library['recurring'];
  /** What its galley.yaml sets, as it was last read. */
  readonly settings: LibrarySettings;
  /** Part of the addresses of its pictures; new at each opening. */
  readonly token: string;
}

const nothingRecurs: Library['recurring'] = { snippets: [], firstLines: [] };

/** A library of which nothing but its settings is known yet. */
export function describeLibrary(
  folder: string,
  isSample: boolean,
  settings: Settings,
  file: SettingsFile,
): OpenLibrary {
  const id = libraryIdOf(folder);
  const shown = {
    id,
    name: basename(folder),
    path: folder,
    isSample,
    remotePictures: settings.get('remotePictures')[id] ?? null,
    files: [],
    recurring: nothingRecurs,
    found: null,
    groups: [],
    settings: {},
    settingsProblems: [],
  };
  const token = randomBytes(16).toString('hex');
  const recurring = nothingRecurs;
  return withSettings({ shown, folder, recurring, settings: {}, token }, file);
}

export function withSettings(
  opened: OpenLibrary,
  { settings, problems }: SettingsFile,
): OpenLibrary {
  const name = settings.name ?? basename(opened.folder);
  const recurring = nameSnippets(opened.recurring, settings);
  const shown = { ...opened.shown, name, recurring, settings, settingsProblems: [...problems] };
  return { ...opened, settings, shown };
}
