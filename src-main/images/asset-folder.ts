import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { pictureFolder } from '#core/images/picture-address.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { readPicture } from '../files/read-picture.ts';
import { fileError } from '../files/system-error.ts';

/** The names of what lies in the library's folder of pictures, in it and not below; none without one. */
export async function assetNames(library: string): Promise<readonly string[]> {
  const folder = await realPathInside(library, pictureFolder);
  return folder === null ? [] : readdir(folder).catch(() => []);
}

/** The real path of the library's folder of pictures, which is made when it is not there. */
export async function provideAssetFolder(
  disk: Disk,
  library: string,
): Promise<Result<string, AppError>> {
  try {
    await disk.makeFolder(join(library, pictureFolder));
  } catch (error) {
    return err(fileError(error, pictureFolder, 'writing'));
  }
  const folder = await realPathInside(library, pictureFolder);
  if (folder !== null) return ok(folder);
  const cause = 'it leads out of the library';
  return err({ code: 'file/failed', name: pictureFolder, cause });
}

/** The picture of the library's folder with this name; null when there is none. */
export async function assetBytes(library: string, name: string): Promise<Uint8Array | null> {
  const picture = await readPicture(library, `${pictureFolder}/${name}`);
  return picture?.bytes ?? null;
}

/** The name of the file that holds exactly these bytes; null when none does. */
export async function assetWithBytes(library: string, bytes: Uint8Array): Promise<string | null> {
  const folder = await realPathInside(library, pictureFolder);
  if (folder === null) return null;
  for (const name of await assetNames(library)) {
    const facts = await stat(join(folder, name)).catch(() => null);
    if (facts?.isFile() !== true || facts.size !== bytes.length) continue;
    const there = await assetBytes(library, name);
    if (there !== null && Buffer.compare(there, bytes) === 0) return name;
  }
  return null;
}
