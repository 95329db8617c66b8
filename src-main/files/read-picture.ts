import { open } from 'node:fs/promises';
import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import { realPathInside } from './inside.ts';

const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/** Larger pictures are neither shown nor exported. */
const largestPicture = 32 * 1024 * 1024;

export interface LocalPicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture inside the library's real folder; null when it is none, too large or elsewhere. */
export async function readPicture(
  libraryFolder: string,
  relativePath: string,
): Promise<LocalPicture | null> {
  if (!pictureName.test(relativePath)) return null;
  const path = await realPathInside(libraryFolder, relativePath);
  const bytes = path === null ? null : await readUpTo(path, largestPicture);
  const mediaType = bytes === null ? null : (pictureFormat(bytes)?.mediaType ?? null);
  return bytes === null || mediaType === null ? null : { mediaType, bytes };
}

async function readUpTo(path: string, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const stat = await file.stat();
    return stat.isFile() && stat.size <= limit ? new Uint8Array(await file.readFile()) : null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
