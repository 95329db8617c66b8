import type { Handlers } from '../ipc/answer-call.ts';
import { err, ok } from '#core/result.ts';
import type { LibraryDesk } from './library-desk.ts';

export interface LibraryCallOptions {
  readonly desk: LibraryDesk;
  /** Null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  /** The library that another start of the app asked for; forgotten once it was taken. */
  readonly takeRequested: () => string | null;
  readonly openSample: () => ReturnType<LibraryDesk['open']>;
}

export function libraryCalls(options: LibraryCallOptions) {
  const { desk, openSample } = options;
  const openUnlessNull = async (path: string | null) =>
    path === null ? ok(null) : desk.open(path);
  return {
    'library.choose': async () => openUnlessNull(await options.chooseFolder()),
    'library.open-requested': () => openUnlessNull(options.takeRequested()),
    'library.change-settings': ({ changes }) => desk.changeSettings(changes),
    'library.show-remote-pictures': ({ shown }) => desk.showRemotePictures(shown),
    'library.open-recent': ({ recentId }) => desk.openRecent(recentId),
    'library.open-sample': openSample,
    'library.open-dropped': ({ path }) =>
      path === '' ? err({ code: 'library/not-found', path }) : desk.open(path),
  } satisfies Partial<Handlers>;
}
