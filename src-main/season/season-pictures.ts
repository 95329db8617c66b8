import { localPictures } from '#core/export/pictures.ts';
import type { Picture } from '#core/export/target.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { gatherCopies } from '../export/gather-copies.ts';
import { gatherPictures } from '../export/gather-pictures.ts';
import { realDisk } from '../files/disk.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import type { MakePicture } from '../images/create-picture-maker.ts';
import { svgPage } from '../images/svg-page.ts';

const usualLimitKilobytes = 300;
/** Pixels; a sheet of paper shows no more. */
const widest = 1600;

/** The pictures that a season's text shows, whose addresses start at the library's folder. */
export async function seasonPictures(
  text: string,
  libraryFolder: string,
  settings: LibrarySettings,
): Promise<readonly Picture[]> {
  const issueId = 'season.md';
  return [
    ...(await gatherPictures(libraryFolder, issueId, localPictures(text))),
    ...(await gatherCopies(realDisk, { libraryFolder, issueId, settings }, text)),
  ];
}

export interface FittedPictures {
  readonly pictures: readonly Picture[];
  /** Paths of those that cannot be shown, whatever is done to them. */
  readonly leftOut: readonly string[];
}

interface FitOptions {
  /** Media types that may be embedded. */
  readonly types: ReadonlySet<string>;
  readonly settings: LibrarySettings;
  readonly makePicture: MakePicture;
  /** Draws what is no picture of pixels. */
  readonly renderPages: RenderPages;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

/** The same for a book with a cover, which has no bytes where it cannot be shown. */
export async function fitBook(
  pictures: readonly Picture[],
  cover: Picture | null,
  options: FitOptions,
): Promise<FittedPictures & { readonly cover: Picture | null }> {
  if (cover === null) return { ...(await fitPictures(pictures, options)), cover };
  const fitted = await fitPictures([cover, ...pictures], options);
  const [own = null, ...shown] = fitted.pictures;
  return { pictures: shown, cover: own, leftOut: fitted.leftOut };
}

/** Pictures small enough, and of a kind, to be embedded: the others are made so where that can be done. */
export async function fitPictures(
  pictures: readonly Picture[],
  { types, settings, makePicture, renderPages, signal, onProgress }: FitOptions,
): Promise<FittedPictures> {
  const limit = (settings.season?.pictureLimit ?? usualLimitKilobytes) * 1000;
  const fits = ({ bytes, mediaType }: Picture): boolean =>
    bytes === null || (bytes.length <= limit && types.has(mediaType));
  const total = pictures.filter((each) => !fits(each)).length;
  const fitted: Picture[] = [];
  const leftOut: string[] = [];
  let done = 0;

  /** A drawing as it is seen, even a large one; null when it cannot be drawn. */
  async function pixelsOf({ mediaType }: Picture, bytes: Uint8Array): Promise<Uint8Array | null> {
    if (mediaType !== 'image/svg+xml') return bytes;
    const [drawn] = await renderPages([svgPage(bytes, widest)], signal);
    return drawn?.ok === true ? drawn.value : null;
  }

  for (const picture of pictures) {
    const { path, bytes } = picture;
    if (signal?.aborted === true) break;
    if (bytes === null || fits(picture)) {
      fitted.push(picture);
      continue;
    }
    onProgress?.(done, total);
    const limits = { bytes: limit, width: widest, noWebp: !types.has(mediaTypes.webp) };
    const pixels = await pixelsOf(picture, bytes);
    const made = pixels === null ? null : await makePicture({ bytes: pixels, limits }, signal);
    done += 1;
    const mediaType = made?.ok === true ? mediaTypes[made.value.format] : '';
    const isIn = made?.ok === true && types.has(mediaType);
    if (!isIn) leftOut.push(path);
    fitted.push(isIn ? { path, mediaType, bytes: made.value.bytes } : { ...picture, bytes: null });
  }
  return { pictures: fitted, leftOut };
}
