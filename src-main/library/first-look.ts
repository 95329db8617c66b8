import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { headLength } from '#core/issue/summary.ts';
import { decodeDiskText } from '#core/text/disk-text.ts';
import { atOnce, type Steps } from './in-turns.ts';
import { readNow } from './read-text.ts';
import { inLibraryOrder } from './library-order.ts';
import { emptyListCache, type ListCache } from './list-cache.ts';
import { readingOf, summariseBeginning } from './summarise-file.ts';
import type { FolderContent } from './walk-library.ts';

/** Front matter and title lie here; the rest is read by the scanner's process. */
const headBytes = 3 * headLength;
/** A library on a slow disk shows its file names first and its titles as they come. */
const budgetMs = 400;

/** What a library shows at once: the heads of its files, read one after the other. */
export function firstLook(
  root: string,
  content: FolderContent,
  settings: LibrarySettings,
  limitMs = budgetMs,
): readonly LibraryFile[] {
  return atOnce(lookSteps(root, content, settings, emptyListCache, limitMs));
}

/** The same a file at a time; what is known of a file that is still the same is not read again. */
export function* lookSteps(
  root: string,
  { entries }: FolderContent,
  settings: LibrarySettings,
  known: ListCache,
  limitMs = budgetMs,
): Steps<readonly LibraryFile[]> {
  const end = performance.now() + limitMs;
  const reading = readingOf(settings);
  const files: LibraryFile[] = [];
  for (const entry of entries) {
    const listed = known.fileOf(entry);
    if (listed !== null) {
      files.push(listed);
      continue;
    }
    const head = performance.now() < end ? readHead(join(root, entry.id)) : null;
    files.push(summariseBeginning(entry.id, head ?? '', reading));
    yield;
  }
  return inLibraryOrder(files);
}

function readHead(path: string): string | null {
  try {
    const file = openSync(path, readNow);
    try {
      if (!fstatSync(file).isFile()) return null;
      const buffer = Buffer.alloc(headBytes);
      const read = readSync(file, buffer, 0, headBytes, 0);
      const beginning = decodeDiskText(wholeLines(buffer.subarray(0, read)));
      return (beginning.ok ? beginning.value : beginning.error.converted).text;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** A character that was cut in two would make the text look like another encoding. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.length < headBytes ? -1 : bytes.lastIndexOf(10);
  return end === -1 ? bytes : bytes.subarray(0, end + 1);
}
