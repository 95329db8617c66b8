import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ExportFile, ExportOutput } from '#core/export/target.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeDiskText, encodeDiskText } from '#core/text/disk-text.ts';
import type { Disk } from '../files/disk.ts';
import { readStable, sha256Of, type ReadFile } from '../files/read-stable.ts';
import { fileError } from '../files/system-error.ts';
import { absent, type Expected } from '../files/write-file.ts';

type FilePatch = ExportOutput['patches'][number];

/** A file that may not be written without a word; texts have LF line ends and are null for the rest. */
export interface WriteQuestion {
  readonly path: string;
  /** `replace`: Galley did not write what is there. `patch`: it is a file of the person's own. */
  readonly kind: 'replace' | 'patch';
  readonly before: string | null;
  readonly after: string | null;
}

export interface PlannedWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file must still hold when it is written; null when nobody could read it. */
  readonly expected: Expected | null;
  readonly question: WriteQuestion | null;
}

function textOf(bytes: Uint8Array): string | null {
  const decoded = decodeDiskText(bytes);
  return decoded.ok && !decoded.value.text.includes('\0') ? decoded.value.text : null;
}

async function readIfThere(disk: Disk, path: string): Promise<Result<ReadFile | null, AppError>> {
  try {
    return ok((await disk.exists(path)) ? await readStable(disk, path) : null);
  } catch (error) {
    return err(fileError(error, basename(path), 'reading'));
  }
}

/** What becomes of the file at `path`; `ours` is the SHA-256 of what Galley wrote there last. */
export async function planFile(
  disk: Disk,
  path: string,
  { content }: ExportFile,
  ours: string | undefined,
): Promise<PlannedWrite> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const after = textOf(bytes);
  const now = await readIfThere(disk, path);
  if (!now.ok) {
    // Writing it will say what is wrong with it.
    const question = { path, kind: 'replace', before: null, after } as const;
    return { path, bytes, expected: null, question };
  }
  if (now.value === null) return { path, bytes, expected: absent, question: null };
  const { sha256 } = now.value;
  const isFree = sha256 === sha256Of(bytes) || sha256 === ours;
  const question = { path, kind: 'replace', before: textOf(now.value.bytes), after } as const;
  return { path, bytes, expected: sha256, question: isFree ? null : question };
}

/** A patch as a write, in the file's own line ends; an error when the file is not what was patched. */
export async function planPatch(
  disk: Disk,
  path: string,
  { before, after }: FilePatch,
): Promise<Result<PlannedWrite, AppError>> {
  const now = await readIfThere(disk, path);
  if (!now.ok) return now;
  const decoded = now.value === null ? null : decodeDiskText(now.value.bytes);
  const text = decoded?.ok ? decoded.value.text : null;
  const isBefore = now.value === null ? before === null : text === before;
  if (!isBefore) {
    const held = text === null ? null : { text, version: now.value?.sha256 ?? '' };
    return err({ code: 'file/changed-on-disk', name: basename(path), disk: held });
  }
  return ok({
    path,
    bytes: decoded?.ok ? encodeDiskText(after, decoded.value) : new TextEncoder().encode(after),
    expected: now.value?.sha256 ?? absent,
    question: { path, kind: 'patch', before, after },
  });
}
