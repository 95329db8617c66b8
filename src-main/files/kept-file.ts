import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { z } from 'zod';
import { isSystemError, type Disk } from './disk.ts';
import { createPathQueue } from './path-queue.ts';
import { readStable } from './read-stable.ts';
import { fileError } from './system-error.ts';
import type { FileWriter } from './write-file.ts';

/** A value that is kept in one file of the user's data and survives restarts. */
export interface KeptFile<T> {
  readonly read: () => Promise<T>;
  /**
   * Changes take turns; the value is written before this answers, and holds until the next start even
   * where that failed. One that stays the same is not written.
   */
  readonly change: (next: (now: T) => T) => Promise<Result<T, AppError>>;
}

/** A file that is not there, or does not fit the schema, holds `empty`. */
export function createKeptFile<T>(options: {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  readonly disk: Disk;
  readonly writer: FileWriter;
}): KeptFile<T> {
  const { path, schema, empty, disk, writer } = options;
  const queue = createPathQueue();
  let known: { readonly value: T } | null = null;
  /** What is known was not written: the next change writes it, whatever it changes. */
  let isUnwritten = false;

  async function load(): Promise<T> {
    known ??= { value: await stored() };
    return known.value;
  }

  /** Rejects where the file is there and cannot be read: what it holds must not be written over. */
  async function stored(): Promise<T> {
    const bytes = await bytesIfThere(disk, path);
    if (bytes === null) return empty;
    try {
      return schema.catch(empty).parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return empty;
    }
  }

  async function change(next: (now: T) => T): Promise<Result<T, AppError>> {
    const name = basename(path);
    let before: T;
    try {
      before = await load();
    } catch (error) {
      return err(fileError(error, name, 'reading'));
    }
    const value = next(before);
    if (value === before && !isUnwritten) return ok(value);
    known = { value };
    const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
    const written = await writer.write(path, bytes);
    isUnwritten = !written.ok;
    if (written.ok) return ok(value);
    const { error } = written;
    return err(
      error.kind === 'failed'
        ? error.error
        : ({ code: 'file/failed', name, cause: 'it was changed' } as const),
    );
  }

  return {
    read: () => queue.run('', () => load().catch(() => empty)),
    change: (next) => queue.run('', () => change(next)),
  };
}

async function bytesIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return (await readStable(disk, path)).bytes;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}
