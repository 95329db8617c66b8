import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Disk } from './disk.ts';
import { readStable, sha256Of } from './read-stable.ts';
import { fileError } from './system-error.ts';
import { absent, type FileWriter } from './write-file.ts';

const noteSchema = z.object({
  libraryId: z.string(),
  issueId: z.string(),
  at: z.number(),
  sha256: z.string(),
});

/** A file that was deleted. */
type TrashedFile = z.infer<typeof noteSchema> & { readonly trashId: string };

/** Deleted files, kept byte for byte in the user's data until they are old. */
export interface Trash {
  /** Keeps a copy, checks it, and only then removes the file, unless that changed meanwhile. */
  readonly discard: (
    file: { readonly libraryId: string; readonly issueId: string; readonly path: string },
    now: number,
  ) => Promise<Result<string, AppError>>;
  /** Keeps what a file held that somebody else took away. */
  readonly keep: (
    file: { readonly libraryId: string; readonly issueId: string; readonly bytes: Uint8Array },
    now: number,
  ) => Promise<Result<string, AppError>>;
  /** Writes it where it was; never over a file that is there. */
  readonly putBack: (trashId: string, path: string) => Promise<Result<undefined, AppError>>;
  /** The last deleted first. */
  readonly list: (libraryId: string) => Promise<readonly TrashedFile[]>;
  readonly find: (trashId: string) => Promise<TrashedFile | null>;
  /** Forgets what has been kept for long; to be called after files were discarded. */
  readonly removeOld: (now: number) => Promise<void>;
}

const keptMs = 90 * 24 * 3_600_000;
const noteName = /^([0-9a-f-]{36})\.json$/;

export function createTrash(disk: Disk, writer: FileWriter, folder: string): Trash {
  const contentOf = (trashId: string) => join(folder, `${trashId}.content`);
  const noteOf = (trashId: string) => join(folder, `${trashId}.json`);

  async function find(trashId: string): Promise<TrashedFile | null> {
    if (!noteName.test(`${trashId}.json`)) return null;
    try {
      const { bytes } = await readStable(disk, noteOf(trashId));
      const note = noteSchema.safeParse(JSON.parse(Buffer.from(bytes).toString()));
      return note.success ? { ...note.data, trashId } : null;
    } catch {
      return null;
    }
  }

  async function all(): Promise<readonly TrashedFile[]> {
    const names = await disk.list(folder).catch(() => []);
    const found: TrashedFile[] = [];
    for (const name of names) {
      const file = await find(noteName.exec(name)?.[1] ?? '');
      if (file !== null) found.push(file);
    }
    return found.toSorted((one, other) => other.at - one.at);
  }

  async function forget(trashId: string): Promise<void> {
    await disk.remove(noteOf(trashId)).catch(() => undefined);
    await disk.remove(contentOf(trashId)).catch(() => undefined);
  }

  async function removeOld(now: number): Promise<void> {
    for (const { trashId, at } of await all()) if (now - at > keptMs) await forget(trashId);
  }

  const write = async (path: string, bytes: Uint8Array) => {
    const written = await writer.write(path, bytes, absent);
    if (written.ok || written.error.kind === 'changed') return written.ok ? null : 'exists';
    return written.error.error;
  };

  async function keep(
    { libraryId, issueId, bytes }: Parameters<Trash['keep']>[0],
    now: number,
  ): Promise<Result<string, AppError>> {
    const name = basename(issueId);
    try {
      await disk.makeFolder(folder);
    } catch (error) {
      return err(fileError(error, name, 'writing'));
    }
    const trashId = randomUUID();
    const note = { libraryId, issueId, at: now, sha256: sha256Of(bytes) };
    const noteBytes = Buffer.from(`${JSON.stringify(note)}\n`);
    for (const [target, content] of [
      [contentOf(trashId), bytes],
      [noteOf(trashId), noteBytes],
    ] as const) {
      const failure = await write(target, content);
      if (failure !== null) {
        await forget(trashId);
        return err(failure === 'exists' ? { code: 'file/exists', name } : failure);
      }
    }
    return ok(trashId);
  }

  async function discard(
    { libraryId, issueId, path }: Parameters<Trash['discard']>[0],
    now: number,
  ): Promise<Result<string, AppError>> {
    const name = basename(path);
    try {
      const { bytes, sha256 } = await readStable(disk, path);
      const kept = await keep({ libraryId, issueId, bytes }, now);
      if (!kept.ok) return kept;
      if ((await readStable(disk, path)).sha256 !== sha256) {
        await forget(kept.value);
        return err({ code: 'file/failed', name, cause: 'it changed meanwhile' });
      }
      await disk.remove(path);
      await disk.syncFolder(dirname(path)).catch(() => undefined);
      return kept;
    } catch (error) {
      return err(fileError(error, name, 'writing'));
    }
  }

  async function putBack(trashId: string, path: string): Promise<Result<undefined, AppError>> {
    const name = basename(path);
    try {
      const { bytes, sha256 } = await readStable(disk, contentOf(trashId));
      const noted = await find(trashId);
      if (noted?.sha256 !== sha256) {
        return err({ code: 'file/not-readable', name, cause: 'the kept copy is damaged' });
      }
      await disk.makeFolder(dirname(path));
      const failure = await write(path, bytes);
      if (failure !== null)
        return err(failure === 'exists' ? { code: 'file/exists', name } : failure);
      await forget(trashId);
      return ok(undefined);
    } catch (error) {
      return err(fileError(error, name, 'writing'));
    }
  }

  return {
    discard,
    keep,
    putBack,
    find,
    removeOld,
    list: async (libraryId) => (await all()).filter((file) => file.libraryId === libraryId),
  };
}
