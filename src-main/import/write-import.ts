import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { PlannedFile } from './plan-import.ts';
import { placeInside } from '../files/place-inside.ts';

interface ImportFailure {
  readonly path: string;
  readonly error: AppError;
}

export interface WrittenImport {
  /** The paths of what was written, in order. */
  readonly paths: readonly string[];
  /** What stopped it; the files before it stay. */
  readonly failure: ImportFailure | null;
}

/** Writes what was planned; nothing that is there is ever written over. */
export async function writeImport(
  folder: string,
  files: readonly PlannedFile[],
  {
    disk,
    writer,
    signal,
  }: { readonly disk: Disk; readonly writer: FileWriter; readonly signal?: AbortSignal },
): Promise<WrittenImport> {
  const paths: string[] = [];
  for (const { path, bytes } of files) {
    if (signal?.aborted === true) break;
    const written = await writeOne(folder, path, bytes, disk, writer);
    if (!written.ok) return { paths, failure: { path, error: written.error } };
    paths.push(path);
  }
  return { paths, failure: null };
}

async function writeOne(
  folder: string,
  path: string,
  bytes: Uint8Array,
  disk: Disk,
  writer: FileWriter,
): Promise<Result<null, AppError>> {
  const name = basename(path);
  const place = await placeInside(disk, folder, path);
  if (!place.ok) return place;
  const written = await writer.write(place.value, bytes, absent);
  if (written.ok) return ok(null);
  return err(
    written.error.kind === 'changed' ? { code: 'file/exists', name } : written.error.error,
  );
}
