import { basename } from 'node:path';
import type { Library, LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import type { OpenLibrary } from '../library/describe-library.ts';

/** The library as the window would have it open. */
export function libraryAsOpen(
  folder: string,
  settings: LibrarySettings,
  files: readonly LibraryFile[],
  {
    recurring,
    groups,
  }: { readonly recurring: Library['recurring']; readonly groups: readonly PartGroup[] },
): OpenLibrary {
  const shown: Library = {
    id: folder,
    name: basename(folder),
    path: folder,
    isSample: false,
    remotePictures: null,
    files: [...files],
    recurring,
    found: null,
    groups: [...groups],
    settings,
    settingsProblems: [],
  };
  return { shown, folder, recurring, settings, token: '' };
}
