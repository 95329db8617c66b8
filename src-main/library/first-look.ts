import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { inLibraryOrder } from './library-order.ts';
import { summariseFile } from './summarise-file.ts';
import type { FolderContent } from './walk-library.ts';

/** Front matter and title lie here; the rest is read by the scanner's process. */
const headBytes = 8192;
/** A library on a slow disk shows its file names first and its titles as they come. */
const budgetMs = 400;

/** What a library shows at once: the heads of its files, read one after the other. */
export function firstLook(root: string, { entries }: FolderContent): readonly LibraryFile[] {
  const end = performance.now() + budgetMs;
  return inLibraryOrder(
    entries.map(({ id }) => {
      const head = performance.now() < end ? readHead(join(root, id)) : null;
      return summariseFile(id, head ?? '', 'head');
    }),
  );
}

function readHead(path: string): string | null {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(headBytes);
      return buffer.toString('utf8', 0, readSync(file, buffer, 0, headBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
