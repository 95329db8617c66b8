import { basename, dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from './disk.ts';
import { isInside } from './inside.ts';
import { fileError } from './system-error.ts';

type FolderDisk = Pick<Disk, 'makeFolder' | 'realPath'>;

/**
 * Makes the folders `names` in each other below the real path `root`; the real path of the innermost, null
 * as soon as a link leads out, beyond which none is made.
 */
export async function makeFoldersInside(
  disk: FolderDisk,
  root: string,
  names: readonly string[],
): Promise<string | null> {
  let folder = root;
  for (const name of names) {
    const next = join(folder, name);
    await disk.makeFolder(next);
    folder = await disk.realPath(next);
    if (!isInside(root, folder)) return null;
  }
  return folder;
}

/**
 * Where a file of the library at the real path `folder` is written to, by its id (forward slashes): its
 * folder, made where it is missing, lies inside, links resolved.
 */
export async function placeInside(
  disk: FolderDisk,
  folder: string,
  id: string,
): Promise<Result<string, AppError>> {
  const name = basename(id);
  const parts = dirname(id).split('/');
  const names = parts.filter((part) => part !== '' && part !== '.');
  if (names.includes('..')) return err({ code: 'file/not-found', name });
  try {
    const parent = await makeFoldersInside(disk, folder, names);
    return parent === null ? err({ code: 'file/not-found', name }) : ok(join(parent, name));
  } catch (error) {
    return err(fileError(error, name, 'writing'));
  }
}
