import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settingsFileName } from '#core/library/library-settings.ts';
import type { ReadSettings } from '#core/library/read-settings.ts';
import { realDisk } from '../files/disk.ts';
import { readSettingsFile } from '../library/settings-file.ts';

/** The library of a file, as far as its commands need it. */
export interface FileLibrary extends ReadSettings {
  /** A real path. */
  readonly folder: string;
}

/**
 * The library of the nearest folder above a file that holds a galley.yaml, else of the folder that the person
 * named, else of the file's own.
 */
export async function libraryOf(path: string, named: string | null = null): Promise<FileLibrary> {
  const own = dirname(await realpath(path));
  const usual = named === null ? own : await realpath(named);
  for (let folder = own; ; folder = dirname(folder)) {
    const isHere = await realDisk.exists(join(folder, settingsFileName)).catch(() => false);
    if (isHere || folder === dirname(folder)) {
      const library = isHere ? folder : usual;
      const { settings, problems } = await readSettingsFile(realDisk, library);
      return { folder: library, settings, problems };
    }
  }
}
