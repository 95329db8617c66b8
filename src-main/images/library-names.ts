import { readImages } from '#core/issue/parse/images.ts';
import { realPathInside } from '../files/inside.ts';
import { readRegularText } from '../files/read-regular.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { assetNames } from './asset-folder.ts';

/** The last issues show how pictures are named now; older ones may be named otherwise. */
const readIssues = 12;

/**
 * The names of the pictures that a library has and shows: those in its folder, and those of its last
 * issues wherever they are published.
 */
export async function libraryPictureNames(library: OpenLibrary): Promise<readonly string[]> {
  const issues = library.shown.files.filter(({ kind }) => kind === 'issue').slice(0, readIssues);
  const shown = await Promise.all(issues.map(({ id }) => namesIn(library.folder, id)));
  return [...(await assetNames(library.folder)), ...shown.flat()];
}

async function namesIn(folder: string, issueId: string): Promise<readonly string[]> {
  const path = await realPathInside(folder, issueId);
  const text = (path === null ? null : await readRegularText(path)) ?? '';
  return readImages(text, 0, text.length).flatMap(({ url }) => {
    const name =
      url
        .replace(/[?#].*$/su, '')
        .split('/')
        .at(-1) ?? '';
    return /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu.test(name) ? [name] : [];
  });
}
