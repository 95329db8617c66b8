import type { AppError } from '#core/app-error.ts';
import type { Library, Session } from '#core/ipc/shapes.ts';

export interface LibraryState {
  readonly library: Library | null;
  /** Why the last library that was asked for could not be opened. */
  readonly libraryError: AppError | null;
}

export function initialLibraryState(session: Session): LibraryState {
  return { library: session.library, libraryError: session.libraryError };
}
