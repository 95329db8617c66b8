import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { renameInGroups, renameInParts } from '#core/parts/rename-parts.ts';
import type { Disk } from '../files/disk.ts';
import type { Journals } from '../files/journal/journals.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { readText } from '../library/read-text.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { renameTranslations } from '../translation/translations-file.ts';
import type { StatusDesk } from './status-desk.ts';

export interface FollowTools {
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly journals: Journals;
  readonly statuses: StatusDesk;
}

/**
 * What Galley knows of files goes along when they are renamed: their journals with their versions, their
 * statuses and channels, what their translations say, and what galley.yaml calls them. What cannot be
 * written stays under the old name.
 */
export async function followNames(
  { desk, disk, writer, journals, statuses }: FollowTools,
  { folder, shown, settings }: OpenLibrary,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const own = { id: shown.id, folder };
  for (const [from, to] of names) {
    const entries = await journals
      .of(own, from)
      .read()
      .catch(() => []);
    if (entries.length > 0) await journals.handOver(own, from, to);
  }
  await statuses.rename(names);
  await renameTranslations(disk, writer, folder, names);
  const changes = renameInParts(settings.parts ?? [], names);
  if (changes.length > 0) await desk.changeSettings(changes);
  const came = [...names.values()].flatMap((id): LibraryFile[] => {
    const text = readText(join(folder, id));
    return text === null ? [] : [summariseFile(id, text, readingOf(settings)).file];
  });
  desk.exchange(came, new Set(names.keys()), renameInGroups(shown.groups, names));
}
