import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { z } from 'zod';
import type { Disk } from './disk.ts';
import { createPathQueue } from './path-queue.ts';
import type { FileWriter } from './write-file.ts';

/** A value that is kept in one file of the user's data and survives restarts. */
export interface KeptFile<T> {
  readonly read: () => Promise<T>;
  /** Changes take turns; the value is written before this answers. One that stays the same is not. */
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

  async function load(): Promise<T> {
    known ??= { value: await stored() };
    return known.value;
  }

  async function stored(): Promise<T> {
    try {
      const file = await disk.open(path, 'read');
      try {
        const text = new TextDecoder().decode(await file.readAll());
        return schema.catch(empty).parse(JSON.parse(text));
      } finally {
        await file.close();
      }
    } catch {
      return empty;
    }
  }

  return {
    read: () => queue.run('', load),
    change: (next) =>
      queue.run('', async () => {
        const before = await load();
        const value = next(before);
        if (value === before) return ok(value);
        known = { value };
        const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
        const written = await writer.write(path, bytes);
        if (written.ok) return ok(value);
        const { error } = written;
        const name = basename(path);
        return err(
          error.kind === 'failed'
            ? error.error
            : ({ code: 'file/failed', name, cause: 'it was changed' } as const),
        );
      }),
  };
}
