import { dataUri } from '../../addresses/base64.ts';
import { pictureFormat, type PictureFormat } from '../../addresses/picture-format.ts';
import { fileStem, slugOf } from '../../addresses/slug.ts';
import { pictureBytes } from '../../pictures.ts';
import type { ExportFile, Picture } from '../../target.ts';

/** Why a local picture cannot go along. */
type PictureProblem = 'pictureMissing' | 'pictureUnknownFormat';

export interface LocalPictures {
  /** The pictures copied so far, by their paths below the export's folder. */
  readonly files: () => readonly ExportFile[];
  /** The address, relative to the page, of a copy of the picture. */
  copy(path: string): { readonly address: string } | { readonly problem: PictureProblem };
  /** The picture inside the page itself, for places where the generator resolves no paths. */
  embed(path: string): { readonly address: string } | { readonly problem: PictureProblem };
}

interface Found {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
}

/** Where copies of pictures go, and what leads there from the page. */
export interface PicturePlace {
  /** Below the export's folder. */
  readonly folder: string;
  readonly address: string;
}

/** Copies go to the place, under ASCII names that are unique in it. */
export function createLocalPictures(
  pictures: readonly Picture[],
  { folder, address }: PicturePlace,
): LocalPictures {
  const copies = new Map<string, ExportFile>();

  function find(path: string): Found | PictureProblem {
    const bytes = pictureBytes(pictures, path);
    if (bytes === null) return 'pictureMissing';
    const format = pictureFormat(bytes);
    return format === null ? 'pictureUnknownFormat' : { bytes, format };
  }

  function freeName(path: string, extension: string): string {
    const stem = slugOf(fileStem(path)) || 'picture';
    const taken = new Set([...copies.values()].map((file) => file.path));
    for (let number = 1; ; number += 1) {
      const name = `${folder}/${stem}${number === 1 ? '' : `-${number}`}.${extension}`;
      if (!taken.has(name)) return name;
    }
  }

  const addressOf = (name: string): string => address + name.slice(folder.length);

  return {
    files: () => [...copies.values()],
    copy(path) {
      const known = copies.get(path);
      if (known) return { address: addressOf(known.path) };
      const found = find(path);
      if (typeof found === 'string') return { problem: found };
      const name = freeName(path, found.format.extension);
      const served = address.startsWith('./') ? {} : { address: addressOf(name) };
      copies.set(path, { path: name, content: found.bytes, ...served });
      return { address: addressOf(name) };
    },
    embed(path) {
      const found = find(path);
      if (typeof found === 'string') return { problem: found };
      return { address: dataUri(found.format.mediaType, found.bytes) };
    },
  };
}
