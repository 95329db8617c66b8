import { basename } from 'node:path';
import type { Handlers } from '../ipc/answer-call.ts';
import { err, ok } from '#core/result.ts';
import type { LibraryDesk } from './library-desk.ts';

export interface LibraryCallOptions {
  readonly desk: LibraryDesk;
  /** Null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly openSample: () => ReturnType<LibraryDesk['open']>;
}

export function libraryCalls({ desk, chooseFolder, openSample }: LibraryCallOptions) {
  return {
    'library.choose': async () => {
      const folder = await chooseFolder();
      return folder === null ? ok(null) : desk.open(folder);
    },
    'library.open-recent': ({ recentId }) => desk.openRecent(recentId),
    'library.open-sample': openSample,
    'library.open-dropped': ({ path }) =>
      path === '' ? err({ code: 'library/not-found', path: basename(path) }) : desk.open(path),
  } satisfies Partial<Handlers>;
}
