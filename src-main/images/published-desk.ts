import type { AppError } from '#core/app-error.ts';
import { pictureAddress, pictureFolder } from '#core/images/picture-address.ts';
import { pictureWarning } from '#core/images/picture-warning.ts';
import {
  addressesOf,
  ownPictures,
  pictureState,
  publishedChange,
  readPublished,
  type OwnPicture,
  type PictureState,
  type PublishedPictures,
} from '#core/images/published-pictures.ts';
import type { ReportEntry } from '#core/export/report.ts';
import { statusFile } from '#core/release/status.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { sha256Of } from '../files/read-stable.ts';
import type { FileWriter } from '../files/write-file.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { writeStatusFile } from '../release/status-file.ts';
import { assetBytes } from './asset-folder.ts';

/** A picture of the library in an issue's text, and where it stands. */
export interface IssuePicture extends OwnPicture {
  /** Of the library's file; null when it has none of that name. */
  readonly sha256: string | null;
  readonly state: PictureState;
  /** Where it is or will be published; null while only a command can tell. */
  readonly publicAddress: string | null;
}

/** What the library knows of the pictures that it has published. */
export interface PublishedDesk {
  readonly picturesOf: (
    library: Pick<OpenLibrary, 'folder' | 'settings'>,
    issueId: string,
    text: string,
  ) => Promise<readonly IssuePicture[]>;
  /** What stands in the way of a release, as one warning. */
  readonly warningOf: (
    library: OpenLibrary,
    issueId: string,
    text: string,
  ) => Promise<ReportEntry | null>;
  readonly note: (
    library: OpenLibrary,
    name: string,
    published: PublishedPictures[string],
  ) => Promise<AppError | null>;
}

export function createPublishedDesk(disk: Disk, writer: FileWriter): PublishedDesk {
  async function publishedIn(folder: string): Promise<PublishedPictures> {
    const path = await realPathInside(folder, statusFile);
    const read = path === null ? null : await documentIfThere(disk, path);
    return read?.ok === true && read.value !== null ? readPublished(read.value.disk.text) : {};
  }

  async function picturesOf(
    library: Pick<OpenLibrary, 'folder' | 'settings'>,
    issueId: string,
    text: string,
  ) {
    const { base } = library.settings.images ?? {};
    const published = await publishedIn(library.folder);
    const own = ownPictures(text, issueId, base, addressesOf(published));
    const hashes = new Map<string, string | null>();
    for (const { name } of own) {
      if (hashes.has(name)) continue;
      const bytes = await assetBytes(library.folder, name);
      hashes.set(name, bytes === null ? null : sha256Of(bytes));
    }
    return own.map((picture): IssuePicture => {
      const { name } = picture;
      const sha256 = hashes.get(name) ?? null;
      const record = published[name];
      const byRule = base === undefined ? null : pictureAddress(name, base, issueId);
      const state = pictureState(sha256, record);
      const known = state === 'published' ? (record?.address ?? null) : null;
      return { ...picture, sha256, state, publicAddress: known ?? byRule };
    });
  }

  return {
    picturesOf,
    warningOf: async (library, issueId, text) => {
      const { base, publish } = library.settings.images ?? {};
      if (base === undefined && publish === undefined) return null;
      const pictures = await picturesOf(library, issueId, text);
      return pictureWarning(
        text,
        pictures.filter(({ state }) => state === 'unpublished'),
      );
    },
    note: async (library, name, published) => {
      const change = publishedChange(name, published);
      const written = await writeStatusFile(disk, writer, library.folder, () => [change]);
      return written.ok ? null : written.error;
    },
  };
}

/** The full path of a picture of the library, for a program that publishes it. */
export function assetPath(library: string, name: string): Promise<string | null> {
  return realPathInside(library, `${pictureFolder}/${name}`);
}
