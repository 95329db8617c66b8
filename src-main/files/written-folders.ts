import type { Settings } from '../settings/settings.ts';
import type { Disk } from './disk.ts';
import { sweepTemporaryFiles } from './temporary-files.ts';
import { completeInPlaceWrites } from './write-in-place.ts';

const mostFolders = 200;

export function rememberWrittenFolder(settings: Settings, folder: string): void {
  const others = settings.get('writtenFolders').filter((each) => each !== folder);
  settings.set('writtenFolders', [folder, ...others].slice(0, mostFolders));
}

/**
 * Tidies up after a process that was killed while it wrote. Only folders that Galley has written to
 * are looked into: opening a library changes nothing in it. Looking into them is not waited for: one may
 * lie on a share that is gone.
 */
export async function tidyUpWrites(
  disk: Disk,
  settings: Settings,
  backupFolder: string,
): Promise<void> {
  await completeInPlaceWrites(disk, backupFolder);
  void sweepAll(disk, [backupFolder, ...settings.get('writtenFolders')]);
}

async function sweepAll(disk: Disk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await sweepTemporaryFiles(disk, folder);
}
