import { dirname } from 'node:path';
import { isSystemError, type Disk, type FileFacts, type OpenFile } from './disk.ts';
import { sha256Of } from './read-stable.ts';
import { createTemporary, endTemporary } from './temporary-files.ts';

/** What a file replacing `target` must keep: null for a new file. */
type OldFile = Pick<FileFacts, 'mode' | 'uid' | 'gid'> | null;

/** Whether the file on disk may be replaced now; asked just before the rename. */
type StillExpected = () => Promise<boolean>;

/**
 * Writes `bytes` to a temporary file beside `target`, checks what arrived, and renames it over the
 * target. `closed`: the folder takes no new file, or not one with the old owner; nothing was written.
 */
export async function replaceFile(
  disk: Disk,
  target: string,
  old: OldFile,
  bytes: Uint8Array,
  stillExpected: StillExpected,
): Promise<'replaced' | 'changed' | 'closed'> {
  const prepared = await prepareReplacement(disk, target, old, bytes);
  return prepared === 'closed' ? 'closed' : prepared.finish(new Uint8Array(), stillExpected);
}

/** A file that lies on the disk beside the one it will replace. One of the two ends it. */
export interface PreparedReplacement {
  /** Adds what came since, and renames the file over the target. */
  readonly finish: (
    added: Uint8Array,
    stillExpected: StillExpected,
  ) => Promise<'replaced' | 'changed'>;
  readonly drop: () => Promise<void>;
}

/** The first half of `replaceFile`, for a target that goes on growing while it is written anew. */
export async function prepareReplacement(
  disk: Disk,
  target: string,
  old: OldFile,
  bytes: Uint8Array,
): Promise<PreparedReplacement | 'closed'> {
  const temporary = await createTemporary(disk, target).catch((error: unknown) => {
    if (old !== null && isRefusal(error)) return null;
    throw error;
  });
  if (temporary === null) return 'closed';
  const { path, file } = temporary;
  let isOpen = true;
  const close = (): Promise<void> => {
    isOpen = false;
    return file.close();
  };
  const end = async (leftOver: boolean): Promise<void> => {
    if (isOpen) await close().catch(() => undefined);
    await endTemporary(disk, path, leftOver);
  };

  async function finish(added: Uint8Array, stillExpected: StillExpected) {
    let leftOver = true;
    try {
      if (added.length > 0) await addTo(file, bytes.length, added);
      await close();
      if (!(await stillExpected())) return 'changed';
      await renameOver(disk, path, target);
      leftOver = false;
    } finally {
      await end(leftOver);
    }
    // The new text is in place already: a folder that cannot be synced does not make that untrue.
    await disk.syncFolder(dirname(target)).catch(() => undefined);
    return 'replaced';
  }

  let isKept = false;
  try {
    isKept = await fill(file, old, bytes);
  } finally {
    if (!isKept) await end(true);
  }
  return isKept ? { finish, drop: () => end(true) } : 'closed';
}

/** False when the old owner cannot be kept. */
async function fill(file: OpenFile, old: OldFile, bytes: Uint8Array): Promise<boolean> {
  if (old !== null && !(await keepOwnerAndMode(file, old))) return false;
  await writeAll(file, bytes, 0);
  await checkContent(file, bytes);
  await file.syncData();
  return true;
}

async function addTo(file: OpenFile, at: number, added: Uint8Array): Promise<void> {
  await writeAll(file, added, at);
  const { size } = await file.facts();
  if (size !== at + added.length) throw new Error(`${size} of ${at + added.length} bytes arrived`);
  await file.syncData();
}

async function keepOwnerAndMode(file: OpenFile, old: NonNullable<OldFile>): Promise<boolean> {
  const own = await file.facts();
  if (own.uid !== old.uid || own.gid !== old.gid) {
    const owned = await file.setOwner(old.uid, old.gid).then(
      () => true,
      (error: unknown) => {
        if (isRefusal(error)) return false;
        throw error;
      },
    );
    if (!owned) return false;
  }
  if (own.mode !== old.mode) await file.setMode(old.mode);
  return true;
}

/** A system call may take fewer bytes than it was given. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written), at + written);
    if (taken === 0) throw new Error(`the disk took ${written} of ${bytes.length} bytes`);
    written += taken;
  }
}

/** A full disk can truncate a file while every call reports success, so what arrived is read back. */
export async function checkContent(file: OpenFile, bytes: Uint8Array): Promise<void> {
  const { size } = await file.facts();
  if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes arrived`);
  if (sha256Of(await file.readAll()) !== sha256Of(bytes)) {
    throw new Error('what arrived on the disk is not what was written');
  }
}

function isRefusal(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'EACCES' || error.code === 'EPERM');
}

/** A virus scanner or an indexer may hold the file for a moment; Windows calls that EPERM, too. */
const retryDelaysMs = [10, 20, 40, 80, 160, 320];

function isHeldForAMoment(error: unknown): boolean {
  if (isSystemError(error) && error.code === 'EBUSY') return true;
  return process.platform === 'win32' && isRefusal(error);
}

async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (const delayMs of retryDelaysMs) {
    const renamed = await disk.rename(from, to).then(
      () => true,
      (error: unknown) => {
        if (isHeldForAMoment(error)) return false;
        throw error;
      },
    );
    if (renamed) return;
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
  }
  await disk.rename(from, to);
}
