import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSystemError } from '../../../src-main/files/disk.ts';

export type FileSystem = 'tmpfs' | 'ext4';

/** A real file system of a few megabytes, mounted for a test. */
export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Fills it up but for so many KB. */
  readonly leaveFree: (kilobytes: number) => void;
  readonly empty: () => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly remove: () => void;
}

const megabytes = 8;
const kilobyte = 1024;

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Null where this user or this machine may not mount such a file system. */
export function mountSmallDisk(kind: FileSystem): SmallDisk | null {
  if (process.getuid?.() !== 0) return null;
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'galley-disk-')));
  const folder = join(root, 'disk');
  mkdirSync(folder);
  if (!mount(kind, root, folder)) {
    rmSync(root, { recursive: true });
    return null;
  }
  const filler = join(folder, '.filler');
  return {
    folder,
    leaveFree: (kilobytes) => {
      fill(filler);
      makeFree(folder, filler, kilobytes);
    },
    empty: () => rmSync(filler, { force: true }),
    setReadOnly: (readOnly) => {
      const mode = `remount,${readOnly ? 'ro' : 'rw'}`;
      if (!run('mount', '-o', mode, folder)) throw new Error(`the disk could not be ${mode}`);
    },
    remove: () => {
      if (!run('umount', folder)) run('umount', '-l', folder);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function mount(kind: FileSystem, root: string, folder: string): boolean {
  if (kind === 'tmpfs') return run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'x', folder);
  const image = join(root, 'image');
  closeSync(openSync(image, 'w'));
  truncateSync(image, megabytes * kilobyte * kilobyte);
  return (
    run('mkfs.ext4', '-q', '-F', '-m', '0', image) && run('mount', '-o', 'loop', image, folder)
  );
}

function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [256 * kilobyte, kilobyte]) writeUntilFull(file, Buffer.alloc(size, 'f'));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOSPC') throw error;
  }
}

/** Takes from the filler until so much is free; 0 leaves it as it is. */
function makeFree(folder: string, filler: string, kilobytes: number): void {
  const file = openSync(filler, 'r+');
  try {
    for (;;) {
      const missing = kilobytes * kilobyte - freeAt(folder);
      if (missing <= 0) return;
      ftruncateSync(file, Math.max(0, fstatSync(file).size - missing));
      fsyncSync(file);
    }
  } finally {
    closeSync(file);
  }
}

function freeAt(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
