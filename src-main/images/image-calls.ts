import type { AppError } from '#core/app-error.ts';
import { pictureFolder } from '#core/images/picture-address.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { ImageDesk } from './image-desk.ts';
import { publishPictures, type PublishOptions } from './publish-pictures.ts';

export interface ImageCallOptions extends PublishOptions {
  readonly desk: LibraryDesk;
  readonly images: ImageDesk;
}

export function imageCalls(options: ImageCallOptions) {
  const { desk, images, published } = options;
  let publishing: AbortController | null = null;

  const opened = (): Result<OpenLibrary, AppError> => {
    const library = desk.current();
    return library === null ? err({ code: 'library/not-found', path: '' }) : ok(library);
  };

  return {
    'image.prepare': ({ bytes, fileName, ...about }) => images.prepare(bytes, fileName, about),
    'image.prepare-address': async ({ address, ...about }) => {
      const fetched = await fetchPicture(options.network, address);
      if (!fetched.ok) return fetched;
      return images.prepare(fetched.value.bytes, fetched.value.fileName || address, about);
    },
    'image.keep': ({ pictureId, name, issueId }) => images.keep(pictureId, name, issueId),
    'image.forget': ({ pictureId }) => {
      images.forget(pictureId);
      return ok(undefined);
    },
    'image.of-issue': async ({ issueId, text }) => {
      const library = opened();
      if (!library.ok) return library;
      const { base, publish } = library.value.settings.images ?? {};
      const pictures = await published.picturesOf(library.value, issueId, text);
      return ok({
        pictures: pictures.map(({ name, address, isPublic, sha256, state }) => ({
          name,
          address,
          isPublic,
          file: sha256 === null ? null : `${pictureFolder}/${name}`,
          state,
        })),
        way: publish === undefined ? (base === undefined ? 'none' : 'look') : 'command',
      });
    },
    'image.publish': async ({ issueId, text }) => {
      const library = opened();
      if (!library.ok) return library;
      publishing?.abort();
      publishing = new AbortController();
      const { signal } = publishing;
      const done = await publishPictures(library.value, issueId, text, signal, options);
      return done.ok ? ok(done.value === null ? null : [...done.value]) : done;
    },
    'image.stop': () => {
      publishing?.abort();
      return ok(undefined);
    },
  } satisfies Partial<Handlers>;
}
