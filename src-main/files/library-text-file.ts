import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from './disk.ts';
import { realPathInside } from './inside.ts';
import { absent, type FileWriter } from './write-file.ts';

/** A text file of Galley's own in a library: by the library's real path and its name there. */
export interface LibraryTextFile {
  readonly folder: string;
  readonly name: string;
}

interface Content {
  readonly disk: DiskText;
  /** Null when there is no file. */
  readonly version: string | null;
}

const nothing: Content = { disk: { text: '', bom: false, lineEndings: [] }, version: null };
/** Somebody else may write just then; more than that is no accident. */
const mostAttempts = 8;

/** Its text; '' when there is no such file. */
export async function readLibraryText(
  disk: Disk,
  file: LibraryTextFile,
): Promise<Result<string, AppError>> {
  const read = await contentOf(disk, file);
  return read.ok ? ok(read.value.disk.text) : read;
}

/**
 * Changes the file, which is made when it is first needed. `change` is asked again, on what is there
 * then, when another program has written meanwhile; nothing is written over a file that cannot be read.
 */
export async function changeLibraryText<Changed extends { readonly text: string }>(
  { disk, writer }: { readonly disk: Disk; readonly writer: FileWriter },
  file: LibraryTextFile,
  change: (text: string) => Changed,
): Promise<Result<Changed, AppError>> {
  const { folder, name } = file;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const now = await contentOf(disk, file);
    if (!now.ok) return now;
    const { disk: before, version } = now.value;
    const changed = change(before.text);
    if (changed.text === before.text) return ok(changed);
    const path = (await realPathInside(folder, name)) ?? join(folder, name);
    const bytes = encodeDiskText(changed.text, before);
    const written = await writer.write(path, bytes, version ?? absent);
    if (written.ok) return ok(changed);
    if (written.error.kind === 'failed') return err(written.error.error);
  }
  return failed(name, 'another program keeps writing it');
}

async function contentOf(
  disk: Disk,
  { folder, name }: LibraryTextFile,
): Promise<Result<Content, AppError>> {
  const real = await realPathInside(folder, name);
  if (real === null) {
    const isThere = await disk.exists(join(folder, name)).catch(() => true);
    return isThere ? failed(name, 'it cannot be reached inside the library') : ok(nothing);
  }
  const read = await documentIfThere(disk, real);
  if (!read.ok) return read;
  if (read.value === null) return ok(nothing);
  const { encoding, disk: content, version } = read.value;
  return encoding === 'utf-8' ? ok({ disk: content, version }) : failed(name, 'it is not UTF-8');
}

function failed(name: string, cause: string): Result<never, AppError> {
  return err({ code: 'file/failed', name, cause });
}
