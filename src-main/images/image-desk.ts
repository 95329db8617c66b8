import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ImageRefusal } from '#core/images/image-errors.ts';
import { pictureAddress } from '#core/images/picture-address.ts';
import { findPictureKind } from '#core/images/picture-kind.ts';
import {
  fillNameRule,
  freePictureName,
  learnNameRule,
  safePictureName,
} from '#core/images/picture-name.ts';
import { fileStem } from '#core/export/addresses/slug.ts';
import type { PictureAbout, PreparedPicture } from '#core/ipc/image-shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import type { Disk } from '../files/disk.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { assetNames, assetWithBytes, provideAssetFolder } from './asset-folder.ts';
import type { MakePicture } from './create-picture-maker.ts';
import { libraryPictureNames } from './library-names.ts';
import type { MadePicture } from './made-picture.ts';
import { largestInput, tooLarge } from './picture-limits.ts';
import { svgPage } from './svg-page.ts';

export interface ImageDesk {
  /** Makes a picture of the open library's rules; it is kept in memory until it is kept or forgotten. */
  readonly prepare: (
    bytes: Uint8Array,
    fileName: string,
    about: PictureAbout,
  ) => Promise<Result<PreparedPicture, AppError>>;
  readonly keep: (
    pictureId: string,
    name: string,
    issueId: string,
  ) => Promise<Result<{ readonly fileName: string; readonly address: string }, AppError>>;
  readonly forget: (pictureId: string) => void;
}

interface ImageDeskOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly makePicture: MakePicture;
  readonly renderPages: RenderPages;
  readonly today: () => string;
}

interface Draft {
  readonly library: OpenLibrary;
  readonly made: MadePicture;
  readonly already: string | null;
}

const usualLimitKilobytes = 100;
const usualWidth = 1600;
/** A window that forgot to forget does not fill the memory. */
const mostDrafts = 20;

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

export function createImageDesk(options: ImageDeskOptions): ImageDesk {
  const { desk, writer, makePicture } = options;
  const drafts = new Map<string, Draft>();

  async function make(bytes: Uint8Array, { settings }: OpenLibrary) {
    const { limit = usualLimitKilobytes, width = usualWidth } = settings.images ?? {};
    const limits = { bytes: limit * 1000, width };
    if (findPictureKind(bytes).kind !== 'svg') return makePicture({ bytes, limits });
    if (bytes.length > largestInput / 8) return err(tooLarge(bytes.length));
    const page = svgPage(bytes, width);
    const [drawn] = await options.renderPages([page]);
    if (drawn?.ok !== true) return err({ code: 'image/damaged' } as const);
    const made = await makePicture({ bytes: drawn.value, limits });
    if (!made.ok) return made;
    const { width: drawnWidth, height } = made.value.original;
    const original = { kind: 'svg' as const, bytes: bytes.length, width: drawnWidth, height };
    return ok({ ...made.value, untouched: false, original });
  }

  return {
    async prepare(bytes, fileName, about) {
      const library = desk.current();
      if (library === null) return err({ code: 'library/not-found', path: '' });
      const made = await make(bytes, library);
      if (!made.ok) return err(named(made.error, fileName));
      const already = await assetWithBytes(library.folder, made.value.bytes);
      const pictureId = randomUUID();
      drafts.set(pictureId, { library, made: made.value, already });
      for (const old of [...drafts.keys()].slice(0, -mostDrafts)) drafts.delete(old);
      const name =
        already === null ? await proposedName(library, fileName, about) : fileStem(already);
      return ok(shownPicture(pictureId, name, made.value, already));
    },
    async keep(pictureId, typed, issueId) {
      const draft = drafts.get(pictureId);
      if (draft === undefined) return err({ code: 'image/forgotten' });
      const { library, made, already } = draft;
      const { base } = library.settings.images ?? {};
      const name = safePictureName(typed);
      if (already !== null && name === fileStem(already)) {
        drafts.delete(pictureId);
        return ok({ fileName: already, address: pictureAddress(already, base, issueId) });
      }
      const fileName = `${name}.${made.format}`;
      if (name === '') return err({ code: 'file/failed', name: typed, cause: 'it needs a name' });
      const taken = await assetNames(library.folder);
      if (freePictureName(name, taken) !== name)
        return err({ code: 'file/exists', name: fileName });
      const folder = await provideAssetFolder(options.disk, library.folder);
      if (!folder.ok) return folder;
      const written = await writer.write(join(folder.value, fileName), made.bytes, absent);
      if (!written.ok) {
        const { error } = written;
        return err(
          error.kind === 'changed' ? { code: 'file/exists', name: fileName } : error.error,
        );
      }
      drafts.delete(pictureId);
      return ok({ fileName, address: pictureAddress(fileName, base, issueId) });
    },
    forget: (pictureId) => {
      drafts.delete(pictureId);
    },
  };

  async function proposedName(library: OpenLibrary, fileName: string, about: PictureAbout) {
    const names = await libraryPictureNames(library);
    const rule = library.settings.images?.name ?? learnNameRule(names);
    const date = about.date ?? options.today();
    const facts = { date, number: about.number, about: [...about.about, fileStem(fileName)] };
    const name = safePictureName(fillNameRule(rule, facts));
    return freePictureName(name, names);
  }
}

function named(refusal: ImageRefusal, fileName: string): AppError {
  return { ...refusal, name: fileName };
}

function shownPicture(
  pictureId: string,
  name: string,
  { bytes, format, width, height, frames, untouched, original }: MadePicture,
  already: string | null,
): PreparedPicture {
  return {
    pictureId,
    name,
    extension: already === null ? `.${format}` : already.slice(fileStem(already).length),
    made: { bytes: bytes.length, width, height },
    frames,
    untouched,
    original,
    already,
    shown: `data:${mediaTypes[format]};base64,${Buffer.from(bytes).toString('base64')}`,
  };
}
