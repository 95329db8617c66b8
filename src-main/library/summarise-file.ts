import { basename } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { summariseHead, summariseIssue } from '#core/issue/summary.ts';
import { classifyFile } from '#core/library/issue-files.ts';

/** What the library's list shows of a file whose whole text was read. */
export function summariseFile(id: string, text: string): LibraryFile {
  const fileName = basename(id);
  const { number, title, date, sections } = summariseIssue(text, fileName);
  return { id, fileName, kind: kindOf(id), number, title, date, sections: [...sections] };
}

/** The same, as far as the beginning of the text tells; the sections are not known yet. */
export function summariseBeginning(id: string, beginning: string): LibraryFile {
  const fileName = basename(id);
  return { id, fileName, kind: kindOf(id), ...summariseHead(beginning, fileName), sections: null };
}

function kindOf(id: string): LibraryFile['kind'] {
  return classifyFile(id) === 'issue' ? 'issue' : 'other';
}
