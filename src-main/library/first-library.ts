import type { AppError } from '#core/app-error.ts';
import type { AskedLibrary, Session } from '#core/ipc/shapes.ts';
import type { Result } from '#core/result.ts';
import type { LibraryDesk } from './library-desk.ts';

export interface FirstLibraryOptions {
  readonly desk: Pick<LibraryDesk, 'open' | 'last'>;
  readonly asked: { readonly library: string | null; readonly file: string | null };
  readonly openSample: () => ReturnType<LibraryDesk['open']>;
  readonly openFile: (path: string) => Promise<Result<AskedLibrary, AppError>>;
  /** An issue is to be shown first of a library. */
  readonly onIssue: (libraryId: string, issueId: string) => void;
}

export interface FirstLibrary {
  /** Why the library could not be opened. */
  readonly error: AppError | null;
  /** What became of the file that was asked for. */
  readonly asked: Session['asked'];
}

/**
 * Opens the library that a start of the app shows: the one asked for, that of the file asked for, else the
 * last one, else the sample. Runs once, however often it is called.
 */
export function createFirstLibrary(options: FirstLibraryOptions): () => Promise<FirstLibrary> {
  const { asked, desk, onIssue, openFile, openSample } = options;
  let opening: Promise<FirstLibrary> | null = null;

  async function openLibrary(): Promise<AppError | null> {
    const path = asked.library ?? desk.last();
    const opened = await (path === null ? openSample() : desk.open(path));
    return opened.ok ? null : opened.error;
  }

  async function open(): Promise<FirstLibrary> {
    if (asked.file === null) return { error: await openLibrary(), asked: undefined };
    const opened = await openFile(asked.file);
    if (!opened.ok) {
      return { error: await openLibrary(), asked: { error: opened.error, isNew: false } };
    }
    const { library, issueId, isNew } = opened.value;
    if (issueId !== null) onIssue(library.id, issueId);
    return { error: null, asked: { error: null, isNew } };
  }

  return () => (opening ??= open());
}
