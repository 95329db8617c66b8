import { open } from 'node:fs/promises';
import { realPathInside } from './inside.ts';
import { hasImageExtension, sniffImageType } from './image-type.ts';

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
  if (!hasImageExtension(relativePath)) return null;
  const path = await realPathInside(libraryFolder, relativePath);
  const bytes = path === null ? null : await readUpTo(path, largestPicture);
  const mediaType = bytes === null ? null : sniffImageType(bytes);
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
