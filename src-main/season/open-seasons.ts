import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import { librarySeasons, type LibrarySeasons } from '#core/season/library-seasons.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { indexLibrary } from '../library/index-links.ts';
import { readSettingsFile } from '../library/settings-file.ts';

/** A library with its seasons, read anew. */
export interface SeasonLibrary {
  /** A real path. */
  readonly folder: string;
  readonly settings: LibrarySettings;
  readonly files: readonly LibraryFile[];
  readonly groups: readonly PartGroup[];
  readonly seasons: LibrarySeasons['seasons'];
}

/** The error is the system's, in words. */
export async function openSeasons(path: string): Promise<Result<SeasonLibrary, string>> {
  try {
    const folder = await realpath(path);
    const { settings } = await readSettingsFile(realDisk, folder);
    const { files, links } = indexLibrary(folder, settings);
    const groups = links.groups();
    const { seasons } = librarySeasons({ settings, groups, files });
    return ok({ folder, settings, files, groups, seasons });
  } catch (error) {
    return err(systemCause(error));
  }
}

/** The files that no season is written over: a compilation of before may be made anew. */
export function issuePaths({ folder, files, groups }: SeasonLibrary, { issues }: CompiledSeason) {
  const compilations = new Set(
    groups.flatMap(({ kind, parts }) =>
      kind === 'compilation' ? parts.map(({ file }) => file) : [],
    ),
  );
  const own = new Set(issues.map(({ id }) => id));
  return new Set(
    files.flatMap(({ id, kind }) =>
      own.has(id) || (kind === 'issue' && !compilations.has(id)) ? [join(folder, id)] : [],
    ),
  );
}
