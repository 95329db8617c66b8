import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { placeInside } from '../files/place-inside.ts';

export interface SeasonWriting {
  readonly desk: Pick<LibraryDesk, 'current' | 'include' | 'changeSettings'>;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly save: Handlers['issue.save'];
}

/** A path below the library as the window gave it, in its plain form; null where no text may go. */
export function librarySeasonPath(given: string): string | null {
  const path = given.trim().replaceAll('\\', '/');
  const parts = path.split('/');
  const isOdd = parts.some((part) => part === '' || part === '.' || part === '..');
  // Windows keeps these for itself.
  if (isOdd || /[<>:"|?*\p{Cc}]/u.test(path)) return null;
  const named = /\.(?:md|markdown)$/iu.test(path) ? path : `${path}.md`;
  return classifyFile(named) === 'ignored' ? null : named;
}

/**
 * Writes a text file of the library and shows it in the list; its real path. One that is there is replaced
 * only when it may be, and a version of it is kept.
 */
export async function writeLibraryText(
  { desk, disk, writer, save }: SeasonWriting,
  id: string,
  text: string,
  mayReplace: boolean,
): Promise<Result<string, AppError>> {
  const library = desk.current();
  if (library === null) return err({ code: 'library/not-found', path: '' });
  const { folder, settings } = library;
  const name = basename(id);
  const place = await placeInside(disk, folder, id);
  if (!place.ok) return place;
  const path = place.value;
  const before = await documentIfThere(disk, path);
  if (!before.ok) return before;
  if (before.value !== null && !mayReplace) return err({ code: 'file/exists', name });
  const listed = () => {
    desk.include(summariseFile(id, text, readingOf(settings)).file);
  };
  if (before.value === null) {
    const bytes = encodeDiskText(text, { text: '', bom: false, lineEndings: [] });
    const written = await writer.write(path, bytes, absent);
    if (!written.ok) {
      return err(
        written.error.kind === 'failed' ? written.error.error : { code: 'file/exists', name },
      );
    }
    listed();
    return ok(path);
  }
  listed();
  const { version: baseVersion } = before.value;
  const request = { issueId: id, text, baseVersion, convertToUtf8: true, fromOutside: true };
  const saved = await save(request);
  return saved.ok ? ok(path) : saved;
}
