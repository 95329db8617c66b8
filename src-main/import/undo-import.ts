import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { discardIssue, type TrashCallOptions } from '../documents/trash-calls.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { MadeImport } from './import-into-library.ts';
import { isUntouched, removeEmpty } from './take-back.ts';

export interface UndoWorld extends TrashCallOptions {
  readonly desk: LibraryDesk;
}

/** Puts the texts of an import into the trash, as they are now, and its pictures beside them. */
export async function undoImport(
  world: UndoWorld,
  { folder, shown }: OpenLibrary,
  { texts, pictures, folders }: MadeImport,
): Promise<{ readonly trashed: readonly string[]; readonly failed: readonly AppError[] }> {
  const { desk, disk, trash, now } = world;
  const trashed: string[] = [];
  const failed: AppError[] = [];
  for (const { id } of texts) {
    const trashId = await discardIssue(world, id);
    if (trashId.ok) trashed.push(id);
    else if (trashId.error.code !== 'file/not-found') failed.push(trashId.error);
  }
  for (const picture of pictures) {
    if (!(await isUntouched(disk, folder, picture))) continue;
    const path = join(folder, picture.path);
    // Under a name of its own: the list of what can be put back has no pictures.
    const file = { libraryId: `${shown.id} pictures`, issueId: picture.path, path };
    const trashId = await trash.discard(file, now());
    if (!trashId.ok) failed.push(trashId.error);
  }
  await removeEmpty(folder, folders);
  desk.exchange([], new Set(trashed));
  desk.rescan();
  await trash.removeOld(now());
  return { trashed, failed };
}
