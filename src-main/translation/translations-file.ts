import type { AppError } from '#core/app-error.ts';
import { ok, type Result } from '#core/result.ts';
import {
  readRecords,
  renameInRecords,
  translationsFile,
  writeRecords,
  type TranslationRecord,
} from '#core/twins/translation-records.ts';
import type { Disk } from '../files/disk.ts';
import { changeLibraryText, readLibraryText } from '../files/library-text-file.ts';
import type { FileWriter } from '../files/write-file.ts';

/** What the library at the real path `folder` knows of its translations. */
export async function readTranslations(
  disk: Disk,
  folder: string,
): Promise<Result<readonly TranslationRecord[], AppError>> {
  const read = await readLibraryText(disk, { folder, name: translationsFile });
  return read.ok ? ok(readRecords(read.value)) : read;
}

/** Adds to what is known; nothing is written over a file that cannot be read (S4). */
export async function noteTranslations(
  disk: Disk,
  writer: FileWriter,
  folder: string,
  changes: readonly TranslationRecord[],
): Promise<Result<readonly TranslationRecord[], AppError>> {
  const file = { folder, name: translationsFile };
  const changed = await changeLibraryText({ disk, writer }, file, (text) => ({
    text: writeRecords(text, changes),
  }));
  return changed.ok ? ok(readRecords(changed.value.text)) : changed;
}

/** What is known of translations goes to their new names. */
export async function renameTranslations(
  disk: Disk,
  writer: FileWriter,
  folder: string,
  names: ReadonlyMap<string, string>,
): Promise<Result<undefined, AppError>> {
  const file = { folder, name: translationsFile };
  const changed = await changeLibraryText({ disk, writer }, file, (text) => ({
    text: renameInRecords(text, names),
  }));
  return changed.ok ? ok(undefined) : changed;
}
