import { createHash } from 'node:crypto';
import { open, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { FirstIssue } from '#core/ipc/first-issue.ts';
import { decodeDiskText } from '#core/text/disk-text.ts';
import { realPathInside } from '../files/inside.ts';
import { isSettled } from '../files/journal/is-settled.ts';
import { journalLibraryFile, journalName, notedFolder } from '../files/journal/journal-place.ts';
import { readRegular } from '../files/read-regular.ts';
import { libraryIdOf } from '../library/library-id.ts';
import type { KeptStart } from '../settings/kept-start.ts';

export interface FirstIssueOptions {
  /** The library that this start was asked for; null for the one that was open last. */
  readonly library: string | null;
  readonly kept: Pick<KeptStart, 'library' | 'issueOf' | 'hasTabs' | 'placeOf'>;
  /** The folder of all journals. */
  readonly journals: string;
}

export type FirstText = Pick<FirstIssue, 'issueId' | 'text' | 'place' | 'hasTabs'>;

/** A season has 0.3 MB; what is longer is shown when the whole of the app is there. */
const mostBytes = 2 * 1024 * 1024;
/** Of a journal whose last save is further back the whole is read later. */
const tailBytes = 64 * 1024;

/** The end of a file; empty when there is none. */
async function tailOf(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const length = Math.min(size, tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function find({ library, kept, journals }: FirstIssueOptions): Promise<FirstText | null> {
  const asked = library ?? kept.library;
  if (asked === null) return null;
  const folder = await realpath(asked);
  const id = libraryIdOf(folder);
  const issueId = kept.issueOf(id);
  if (issueId === null) return null;
  const own = join(journals, id);
  // A library that was moved may have unsaved text in journals that are not known as its own yet.
  if (notedFolder(await readFile(join(own, journalLibraryFile), 'utf8')) !== folder) return null;
  const path = await realPathInside(folder, issueId);
  const bytes = path === null ? null : await readRegular(path, mostBytes);
  if (bytes === null) return null;
  const decoded = decodeDiskText(bytes);
  if (!decoded.ok) return null;
  const tail = await tailOf(join(own, journalName(issueId)));
  const version = createHash('sha256').update(bytes).digest('hex');
  if (tail !== null && !isSettled(tail, version)) return null;
  return {
    issueId,
    text: decoded.value.text,
    place: kept.placeOf(id, issueId),
    hasTabs: kept.hasTabs(id),
  };
}

/**
 * The issue that was open last, read without any of what answers the window: only where its text is surely
 * what the window will be told when it asks. Null otherwise.
 */
export function readFirstIssue(options: FirstIssueOptions): Promise<FirstText | null> {
  return find(options).catch(() => null);
}
