import type { AppError } from '#core/app-error.ts';
import type { LibraryHealth } from '#core/ipc/library-health.ts';
import type { Library, Session } from '#core/ipc/shapes.ts';

export interface LibraryState {
  readonly library: Library | null;
  /** Why the last library that was asked for could not be opened. */
  readonly libraryError: AppError | null;
  /** What was told of its folder last; null for nothing yet. */
  readonly libraryHealth: LibraryHealth | null;
}

export function initialLibraryState(session: Session): LibraryState {
  return { library: session.library, libraryError: session.libraryError, libraryHealth: null };
}
