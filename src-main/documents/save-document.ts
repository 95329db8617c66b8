import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { absentVersion } from '#core/ipc/contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import type { Disk } from '../files/disk.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import { documentIfThere } from './read-document.ts';

export interface SaveRequest {
  readonly path: string;
  readonly text: string;
  /** The version that the text was made from. */
  readonly baseVersion: string;
  readonly convertToUtf8: boolean;
}

interface SavedDocument {
  readonly version: string;
  /** What the file held; null where there was none. */
  readonly before: string | null;
}

const plainText: DiskText = { text: '', bom: false, lineEndings: [] };

/** Writes the text as the file on disk is written, unless the file is not `baseVersion` any more. */
export async function saveDocument(
  disk: Disk,
  writer: FileWriter,
  { path, text, baseVersion, convertToUtf8 }: SaveRequest,
): Promise<Result<SavedDocument, AppError>> {
  const now = await documentIfThere(disk, path);
  if (!now.ok) return now;
  if ((now.value?.version ?? absentVersion) !== baseVersion) {
    // Somebody, perhaps an earlier save whose answer got lost, has written this very text.
    const isSame = now.value?.encoding === 'utf-8' && now.value.disk.text === text;
    return isSame ? ok({ version: now.value.version, before: text }) : changedOnDisk(disk, path);
  }
  if (now.value !== null && now.value.encoding !== 'utf-8' && !convertToUtf8) {
    const cause = `it is ${now.value.encoding}, not UTF-8`;
    return err({ code: 'file/not-writable', name: basename(path), cause });
  }
  const bytes = encodeDiskText(text, now.value?.disk ?? plainText);
  const written = await writer.write(path, bytes, now.value?.version ?? absent);
  if (written.ok) return ok({ version: written.value, before: now.value?.disk.text ?? null });
  return written.error.kind === 'changed' ? changedOnDisk(disk, path) : err(written.error.error);
}

async function changedOnDisk(disk: Disk, path: string): Promise<Result<never, AppError>> {
  const now = await documentIfThere(disk, path);
  if (!now.ok) return now;
  return err({
    code: 'file/changed-on-disk',
    name: basename(path),
    disk: now.value && { text: now.value.disk.text, version: now.value.version },
  });
}
