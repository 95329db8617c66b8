import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import {
  readRecords,
  translationsFile,
  writeRecords,
  type TranslationRecord,
} from '#core/twins/translation-records.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { absent, type FileWriter } from '../files/write-file.ts';

interface Content {
  readonly disk: DiskText;
  /** Null when there is no file. */
  readonly version: string | null;
}

const nothing: Content = { disk: { text: '', bom: false, lineEndings: [] }, version: null };
/** Somebody else may write just then; more than that is no accident. */
const mostAttempts = 4;

/** What the library at the real path `folder` knows of its translations. */
export async function readTranslations(
  disk: Disk,
  folder: string,
): Promise<Result<readonly TranslationRecord[], AppError>> {
  const now = await contentOf(disk, folder);
  return now.ok ? ok(readRecords(now.value.disk.text)) : now;
}

/** Adds to what is known; nothing is written over a file that cannot be read (S4). */
export async function noteTranslations(
  disk: Disk,
  writer: FileWriter,
  folder: string,
  changes: readonly TranslationRecord[],
): Promise<Result<readonly TranslationRecord[], AppError>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const now = await contentOf(disk, folder);
    if (!now.ok) return now;
    const { disk: before, version } = now.value;
    const text = writeRecords(before.text, changes);
    if (text === before.text) return ok(readRecords(text));
    const path = (await realPathInside(folder, translationsFile)) ?? join(folder, translationsFile);
    const written = await writer.write(path, encodeDiskText(text, before), version ?? absent);
    if (written.ok) return ok(readRecords(text));
    if (written.error.kind === 'failed') return err(written.error.error);
  }
  return failed('another program keeps writing it');
}

async function contentOf(disk: Disk, folder: string): Promise<Result<Content, AppError>> {
  const real = await realPathInside(folder, translationsFile);
  if (real === null) {
    const isThere = await disk.exists(join(folder, translationsFile)).catch(() => true);
    return isThere ? failed('it cannot be reached inside the library') : ok(nothing);
  }
  const read = await documentIfThere(disk, real);
  if (!read.ok) return read;
  if (read.value === null) return ok(nothing);
  const { encoding, disk: content, version } = read.value;
  return encoding === 'utf-8' ? ok({ disk: content, version }) : failed('it is not UTF-8');
}

function failed(cause: string): Result<never, AppError> {
  return err({ code: 'file/failed', name: translationsFile, cause });
}
