import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { duplicateAsNext } from '#core/issue/duplicate-issue.ts';
import { splitName } from '#core/library/file-names.ts';
import { err, ok, type Result } from '#core/result.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { placeInside } from '../files/place-inside.ts';

const mostNames = 99;

interface Duplicate {
  readonly id: string;
  readonly file: LibraryFile;
}

interface DuplicateTools {
  readonly disk: Disk;
  readonly writer: FileWriter;
}

/**
 * Writes a file of the library once more: as the issue after `issues`, the library's, or beside it under
 * a name that is free. Nothing is written over a file that is there.
 */
export async function duplicateFile(
  tools: DuplicateTools,
  library: OpenLibrary,
  issueId: string,
  as: 'next' | 'copy',
  issues: readonly LibraryFile[],
): Promise<Result<Duplicate, AppError>> {
  const { folder, settings } = library;
  const real = await realPathInside(folder, issueId);
  if (real === null) return err({ code: 'file/not-found', name: basename(issueId) });
  const read = await readDocument(tools.disk, real);
  if (!read.ok) return read;
  const { disk: content, encoding } = read.value;
  if (encoding !== 'utf-8') {
    return err({ code: 'file/failed', name: basename(issueId), cause: 'it is not in UTF-8' });
  }
  const listed = issues.map(({ id, number, title, date }) => ({ path: id, number, title, date }));
  const next = { path: issueId, text: content.text, issues: listed, settings };
  const plan = as === 'next' ? duplicateAsNext(next) : null;
  const text = plan?.text ?? content.text;
  for (let attempt = 1; attempt <= mostNames; attempt += 1) {
    const id = plan === null ? copyName(issueId, attempt) : plan.path;
    const written = await writeNew(tools, folder, id, encodeDiskText(text, content));
    if (written === 'exists' && plan === null) continue;
    if (written === 'exists') return err({ code: 'file/exists', name: basename(id) });
    if (written !== null) return err(written);
    return ok({ id, file: summariseFile(id, text, readingOf(settings)).file });
  }
  return err({ code: 'file/exists', name: basename(copyName(issueId, mostNames)) });
}

function copyName(issueId: string, attempt: number): string {
  const { stem, extension } = splitName(issueId);
  return `${stem}-copy${attempt === 1 ? '' : `-${attempt}`}${extension}`;
}

async function writeNew(
  { disk, writer }: DuplicateTools,
  folder: string,
  id: string,
  bytes: Uint8Array,
): Promise<AppError | 'exists' | null> {
  const place = await placeInside(disk, folder, id);
  if (!place.ok) return place.error;
  const written = await writer.write(place.value, bytes, absent);
  if (written.ok) return null;
  return written.error.kind === 'changed' ? 'exists' : written.error.error;
}
