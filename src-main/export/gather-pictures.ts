import { posix } from 'node:path';
import type { Picture, PictureRequest } from '#core/export/target.ts';
import { readPicture } from '../files/read-picture.ts';

/** The pictures an export asks for, read from inside the library's real folder only. */
export function gatherPictures(
  libraryFolder: string,
  issueId: string,
  requests: readonly PictureRequest[],
): Promise<readonly Picture[]> {
  return Promise.all(
    requests.map(async ({ path }) => {
      const found = await readPicture(libraryFolder, posix.join(posix.dirname(issueId), path));
      return { path, mediaType: found?.mediaType ?? '', bytes: found?.bytes ?? null };
    }),
  );
}
