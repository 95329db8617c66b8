import { basename } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';

/** What the library's list shows of a file; `head` is text of which only the beginning was read. */
export function summariseFile(id: string, _text: string, _part: 'head' | 'whole'): LibraryFile {
  return {
    id,
    fileName: basename(id),
    kind: 'issue',
    number: null,
    title: null,
    date: null,
    sections: null,
  };
}
