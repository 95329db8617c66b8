import type { AppError } from '#core/app-error.ts';
import type { AskedLibrary } from '#core/ipc/shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from './library-desk.ts';
import type { Requested } from './requested-library.ts';

export interface LibraryCallOptions {
  readonly desk: LibraryDesk;
  /** Null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  /** What another start of the app asked for; forgotten once it was taken. */
  readonly takeRequested: () => Requested | null;
  readonly openFile: (path: string) => Promise<Result<AskedLibrary, AppError>>;
  readonly openSample: () => ReturnType<LibraryDesk['open']>;
}

export function libraryCalls(options: LibraryCallOptions) {
  const { desk, openSample } = options;
  const openUnlessNull = async (path: string | null) =>
    path === null ? ok(null) : desk.open(path);
  return {
    'library.choose': async () => openUnlessNull(await options.chooseFolder()),
    'library.open-requested': async () => {
      const requested = options.takeRequested();
      if (requested === null) return ok(null);
      if (requested.kind === 'file') return options.openFile(requested.path);
      const opened = await desk.open(requested.path);
      return opened.ok ? ok({ library: opened.value, issueId: null, isNew: false }) : opened;
    },
    'library.change-settings': ({ changes }) => desk.changeSettings(changes),
    'library.show-remote-pictures': ({ shown }) => desk.showRemotePictures(shown),
    'library.open-recent': ({ recentId }) => desk.openRecent(recentId),
    'library.open-sample': openSample,
    'library.open-dropped': ({ path }) =>
      path === '' ? err({ code: 'library/not-found', path }) : desk.open(path),
  } satisfies Partial<Handlers>;
}
