import type { AppError } from '#core/app-error.ts';
import type { LibraryDesk } from './library-desk.ts';

/**
 * Opens the library that a start of the app shows: the one asked for, else the last one, else the
 * sample. Runs once, however often it is called; answers why the library could not be opened.
 */
export function createFirstLibrary(
  desk: LibraryDesk,
  asked: string | null,
  openSample: () => ReturnType<LibraryDesk['open']>,
): () => Promise<AppError | null> {
  let opening: Promise<AppError | null> | null = null;
  const open = async () => {
    const path = asked ?? desk.last();
    const opened = await (path === null ? openSample() : desk.open(path));
    return opened.ok ? null : opened.error;
  };
  return () => (opening ??= open());
}
