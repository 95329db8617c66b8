import type { Picture } from '#core/export/target.ts';
import { pictureFolder } from '#core/images/picture-address.ts';
import { addressesOf, ownPictures, readPublished } from '#core/images/published-pictures.ts';
import { statusFile } from '#core/release/status.ts';
import type { Disk } from '../files/disk.ts';
import { readPicture } from '../files/read-picture.ts';
import type { MakeRequest } from './export-maker.ts';
import { readGivenFiles } from './read-given-files.ts';

/** The library's own copies of the pictures that stand in `text` by their public addresses, as far as it has them. */
export async function gatherCopies(
  disk: Disk,
  { libraryFolder, issueId, settings }: Pick<MakeRequest, 'libraryFolder' | 'issueId' | 'settings'>,
  text: string,
): Promise<readonly Picture[]> {
  const [status] = await readGivenFiles(disk, libraryFolder, [statusFile]);
  const known = addressesOf(readPublished(status?.content ?? ''));
  const mentioned = ownPictures(text, issueId, settings.images?.base, known);
  const names = new Map(
    mentioned.flatMap(({ address, name, isPublic }) => (isPublic ? [[address, name]] : [])),
  );
  const copies = await Promise.all(
    [...names].map(async ([address, name]): Promise<readonly Picture[]> => {
      const found = await readPicture(libraryFolder, `${pictureFolder}/${name}`);
      return found === null ? [] : [{ path: address, ...found }];
    }),
  );
  return copies.flat();
}
