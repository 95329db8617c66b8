import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { inboxFileName } from '#core/inbox/entry.ts';
import type { Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import type { FileLock } from '../files/file-lock.ts';
import { changeLibraryText, readLibraryText } from '../files/library-text-file.ts';
import type { FileWriter } from '../files/write-file.ts';

/** What an inbox's file needs to be read and written. */
export interface InboxFileTools {
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly lock: FileLock;
}

/** The text of the inbox of the library at the real path `folder`; '' when there is none. */
export function inboxText(disk: Disk, folder: string): Promise<Result<string, AppError>> {
  return readLibraryText(disk, { folder, name: inboxFileName });
}

/** Changes inbox.jsonl, which is made with its first entry. Galleys take turns. */
export function writeInboxFile<Changed extends { readonly text: string }>(
  { lock, ...tools }: InboxFileTools,
  folder: string,
  change: (text: string) => Changed,
): Promise<Result<Changed, AppError>> {
  const name = inboxFileName;
  return lock(join(folder, name), () => changeLibraryText(tools, { folder, name }, change));
}
