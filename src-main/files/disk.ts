import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the writer must know of a file. */
export interface FileFacts {
  readonly isFile: boolean;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly links: number;
  readonly size: number;
  readonly modifiedNs: bigint;
  readonly inode: bigint;
}

export interface OpenFile {
  /** Writes at `position` and says how many bytes it took: one system call, perhaps short. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  readAll(): Promise<Uint8Array>;
  facts(): Promise<FileFacts>;
  setMode(mode: number): Promise<void>;
  setOwner(uid: number, gid: number): Promise<void>;
  truncate(size: number): Promise<void>;
  syncData(): Promise<void>;
  close(): Promise<void>;
}

/** `create` fails when the name is taken; `write` opens what is there for writing in place. */
type OpenMode = 'read' | 'write' | 'create';

/**
 * The system calls of the writer, one method each, so that a test can let the k-th of them fail. They
 * reject with Node's system errors.
 */
export interface Disk {
  realPath(path: string): Promise<string>;
  /** Whether something has this name, a link that points nowhere included. */
  exists(path: string): Promise<boolean>;
  /** Rejects when the file may not be written; changes nothing. */
  checkWritable(path: string): Promise<void>;
  facts(path: string): Promise<FileFacts>;
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  list(folder: string): Promise<readonly string[]>;
  /** Makes renames in the folder last through a power cut, where the system can. */
  syncFolder(folder: string): Promise<void>;
}

const flags: Record<OpenMode, number> = {
  // A named pipe must not block the one who opens it.
  read: constants.O_RDONLY | (constants.O_NONBLOCK ?? 0),
  write: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

/** The real file system. */
export const realDisk: Disk = {
  realPath: (path) => fs.realpath(path),
  exists: (path) =>
    fs.lstat(path).then(
      () => true,
      (error: unknown) => {
        if (isSystemError(error) && error.code === 'ENOENT') return false;
        throw error;
      },
    ),
  // Opening asks the system itself; access(2) asks for another user where the two differ.
  checkWritable: async (path) => (await fs.open(path, constants.O_RDWR)).close(),
  facts: async (path) => factsOf(await fs.stat(path, { bigint: true })),
  open: async (path, mode) => openFile(await fs.open(path, flags[mode], 0o666)),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),
  makeFolder,
  list: (folder) => fs.readdir(folder),
  syncFolder: async (folder) => {
    const handle = await fs.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Node's own recursive mkdir calls a full or read-only disk ENOENT. */
async function makeFolder(path: string): Promise<void> {
  const parent = dirname(path);
  try {
    await fs.mkdir(path).catch(async (error: unknown) => {
      if (!isSystemError(error) || error.code !== 'ENOENT' || parent === path) throw error;
      await makeFolder(parent);
      await fs.mkdir(path);
    });
  } catch (error) {
    const isThere = await fs.stat(path).then(
      (stat) => stat.isDirectory(),
      () => false,
    );
    if (!isThere) throw error;
  }
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

interface RawStat {
  isFile(): boolean;
  readonly mode: bigint;
  readonly uid: bigint;
  readonly gid: bigint;
  readonly nlink: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
}

function factsOf(stat: RawStat): FileFacts {
  return {
    isFile: stat.isFile(),
    mode: Number(stat.mode & 0o7777n),
    uid: Number(stat.uid),
    gid: Number(stat.gid),
    links: Number(stat.nlink),
    size: Number(stat.size),
    modifiedNs: stat.mtimeNs,
    inode: stat.ino,
  };
}

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    readAll: async () => {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(size);
      let read = 0;
      while (read < size) {
        const { bytesRead } = await handle.read(bytes, read, size - read, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    },
    facts: async () => factsOf(await handle.stat({ bigint: true })),
    setMode: (mode) => handle.chmod(mode),
    setOwner: (uid, gid) => handle.chown(uid, gid),
    truncate: (size) => handle.truncate(size),
    syncData: () => handle.datasync(),
    close: () => handle.close(),
  };
}
