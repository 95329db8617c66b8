import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import { realPathInside } from './inside.ts';
import { readRegular } from './read-regular.ts';

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
  const bytes = path === null ? null : await readRegular(path, largestPicture);
  const mediaType = bytes === null ? null : (pictureFormat(bytes)?.mediaType ?? null);
  return bytes === null || mediaType === null ? null : { mediaType, bytes };
}
