import { basename, dirname, join } from 'node:path';
import { isSystemError, type Disk, type OpenFile } from './disk.ts';

/** Most file systems allow 255 bytes; the rest is for the dots, the process and the counter. */
const longestNamePart = 220;
const temporaryName = /^\..+\.(\d+)\.\d+\.tmp$/s;

let counter = 0;
const inFlight = new Set<string>();

export interface TemporaryFile {
  readonly path: string;
  readonly file: OpenFile;
}

/** Creates `.name.pid.n.tmp` beside `target`; rejects with EACCES where the folder is closed. */
export async function createTemporary(disk: Disk, target: string): Promise<TemporaryFile> {
  for (;;) {
    counter += 1;
    const name = `.${shortened(basename(target))}.${process.pid}.${counter}.tmp`;
    const path = join(dirname(target), name);
    inFlight.add(path);
    try {
      return { path, file: await disk.open(path, 'create') };
    } catch (error) {
      inFlight.delete(path);
      if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    }
  }
}

/** To be called once the temporary file is renamed or given up; removes what is left of it. */
export async function endTemporary(disk: Disk, path: string, leftOver: boolean): Promise<void> {
  // A failure here hides the one that brought us here; the next start sweeps what remains.
  if (leftOver) await disk.remove(path).catch(() => undefined);
  inFlight.delete(path);
}

/** Removes the temporary files that a killed process left in a folder. */
export async function sweepTemporaryFiles(disk: Disk, folder: string): Promise<void> {
  const names = await disk.list(folder).catch(() => []);
  for (const name of names) {
    const pid = temporaryName.exec(name)?.[1];
    const path = join(folder, name);
    if (pid !== undefined && !inFlight.has(path) && isLeftOver(Number(pid))) {
      await disk.remove(path).catch(() => undefined);
    }
  }
}

function isLeftOver(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isSystemError(error) && error.code === 'ESRCH';
  }
}

function shortened(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > longestNamePart)
    short = Array.from(short).slice(0, -1).join('');
  return short;
}
