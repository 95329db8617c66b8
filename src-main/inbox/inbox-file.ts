import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { inboxFileName } from '#core/inbox/entry.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import type { FileLock } from '../files/file-lock.ts';
import { realPathInside } from '../files/inside.ts';
import { absent, type FileWriter } from '../files/write-file.ts';

/** What an inbox's file needs to be read and written. */
export interface InboxFileTools {
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly lock: FileLock;
}

interface Content {
  readonly disk: DiskText;
  /** Null when there is no file. */
  readonly version: string | null;
}

const nothing: Content = { disk: { text: '', bom: false, lineEndings: [] }, version: null };
/** Galleys take turns; of other programs somebody may write just then, and more is no accident. */
const mostAttempts = 8;

/** The text of the inbox of the library at the real path `folder`; '' when there is none. */
export async function inboxText(disk: Disk, folder: string): Promise<Result<string, AppError>> {
  const read = await contentOf(disk, folder);
  return read.ok ? ok(read.value.disk.text) : read;
}

/**
 * Changes inbox.jsonl, which is made with its first entry. `change` is asked again, on what is there
 * then, when another program has written meanwhile; nothing is written over a file that cannot be read.
 */
export async function writeInboxFile<Changed extends { readonly text: string }>(
  { disk, writer, lock }: InboxFileTools,
  folder: string,
  change: (text: string) => Changed,
): Promise<Result<Changed, AppError>> {
  return lock(join(folder, inboxFileName), async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const now = await contentOf(disk, folder);
      if (!now.ok) return now;
      const { disk: before, version } = now.value;
      const changed = change(before.text);
      if (changed.text === before.text) return ok(changed);
      const path = (await realPathInside(folder, inboxFileName)) ?? join(folder, inboxFileName);
      const bytes = encodeDiskText(changed.text, before);
      const written = await writer.write(path, bytes, version ?? absent);
      if (written.ok) return ok(changed);
      if (written.error.kind === 'failed') return err(written.error.error);
    }
    return failed('another program keeps writing it');
  });
}

async function contentOf(disk: Disk, folder: string): Promise<Result<Content, AppError>> {
  const real = await realPathInside(folder, inboxFileName);
  if (real === null) {
    const isThere = await disk.exists(join(folder, inboxFileName)).catch(() => true);
    return isThere ? failed('it cannot be reached inside the library') : ok(nothing);
  }
  const read = await documentIfThere(disk, real);
  if (!read.ok) return read;
  if (read.value === null) return ok(nothing);
  const { encoding, disk: content, version } = read.value;
  return encoding === 'utf-8' ? ok({ disk: content, version }) : failed('it is not UTF-8');
}

function failed(cause: string): Result<never, AppError> {
  return err({ code: 'file/failed', name: inboxFileName, cause });
}
