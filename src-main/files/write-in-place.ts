import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Disk, OpenFile } from './disk.ts';
import { readStable, sha256Of } from './read-stable.ts';
import { checkContent, replaceFile, writeAll } from './replace-file.ts';
import { systemCause } from './system-error.ts';

const backupName = /\.backup$/;

/**
 * Overwrites a file that cannot be replaced: its folder takes no new file, or other hard links must
 * follow. A copy of the old and the new bytes lies in `backupFolder` meanwhile, so that a process
 * that dies half-way is completed by `completeInPlaceWrites` at the next start.
 */
export async function writeInPlace(
  disk: Disk,
  target: string,
  bytes: Uint8Array,
  backupFolder: string,
  expected: string | null,
): Promise<'written' | 'changed'> {
  const file = await disk.open(target, 'write');
  try {
    const old = await file.readAll();
    if (expected !== null && sha256Of(old) !== expected) return 'changed';
    const backup = await keepBackup(disk, backupFolder, { target, old, bytes });
    try {
      await overwrite(file, old.length, bytes);
    } catch (error) {
      await putBack(file, old, error, backup);
      await disk.remove(backup).catch(() => undefined);
      throw error;
    }
    // One left behind is found complete at the next start, and removed then.
    await disk.remove(backup).catch(() => undefined);
    return 'written';
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** What grows is written first: a full disk refuses it before an old byte is overwritten. */
async function overwrite(file: OpenFile, oldSize: number, bytes: Uint8Array): Promise<void> {
  await writeAll(file, bytes.subarray(oldSize), oldSize);
  await writeAll(file, bytes.subarray(0, oldSize), 0);
  if (bytes.length < oldSize) await file.truncate(bytes.length);
  await checkContent(file, bytes);
  await file.syncData();
}

async function putBack(
  file: OpenFile,
  old: Uint8Array,
  why: unknown,
  backup: string,
): Promise<void> {
  try {
    await writeAll(file, old, 0);
    await file.truncate(old.length);
    await checkContent(file, old);
  } catch {
    throw new Error(`${systemCause(why)}; ${backup}`, { cause: why });
  }
}

interface Backup {
  readonly target: string;
  readonly old: Uint8Array;
  readonly bytes: Uint8Array;
}

async function keepBackup(disk: Disk, folder: string, backup: Backup): Promise<string> {
  await disk.makeFolder(folder);
  const head = JSON.stringify({ target: backup.target, oldSize: backup.old.length });
  const path = join(folder, `${randomUUID()}.backup`);
  const content = Buffer.concat([Buffer.from(`${head}\n`), backup.old, backup.bytes]);
  await replaceFile(disk, path, null, content, () => Promise.resolve(true));
  return path;
}

function parseBackup(content: Uint8Array): Backup | null {
  const end = content.indexOf(10);
  try {
    const head: unknown = JSON.parse(Buffer.from(content.subarray(0, end)).toString());
    if (typeof head !== 'object' || head === null) return null;
    if (!('target' in head) || typeof head.target !== 'string') return null;
    if (!('oldSize' in head) || typeof head.oldSize !== 'number') return null;
    const start = end + 1;
    return {
      target: head.target,
      old: content.subarray(start, start + head.oldSize),
      bytes: content.subarray(start + head.oldSize),
    };
  } catch {
    return null;
  }
}

/** Completes the in-place writes that a killed process left half done. */
export async function completeInPlaceWrites(disk: Disk, backupFolder: string): Promise<void> {
  const names = await disk.list(backupFolder).catch(() => []);
  for (const name of names.filter((each) => backupName.test(each))) {
    // What cannot be completed stays where it is, with the old and the new text in it.
    await completeOne(disk, join(backupFolder, name)).catch(() => undefined);
  }
}

async function completeOne(disk: Disk, path: string): Promise<void> {
  const backup = parseBackup((await readStable(disk, path)).bytes);
  if (backup === null) return;
  const now = await readStable(disk, backup.target);
  const isWhole = now.sha256 === sha256Of(backup.old) || now.sha256 === sha256Of(backup.bytes);
  if (!isWhole) {
    if (!isHalfWritten(now.bytes, backup)) return;
    const file = await disk.open(backup.target, 'write');
    try {
      await overwrite(file, now.bytes.length, backup.bytes);
    } finally {
      await file.close();
    }
  }
  await disk.remove(path);
}

/** Whether every byte is the old or the new one: anything else was written by somebody else since. */
function isHalfWritten(now: Uint8Array, { old, bytes }: Backup): boolean {
  if (now.length > Math.max(old.length, bytes.length)) return false;
  if (now.length < Math.min(old.length, bytes.length)) return false;
  return now.every(
    (byte, at) => byte === old[at] || byte === bytes[at] || (byte === 0 && at >= old.length),
  );
}
