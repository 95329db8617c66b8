import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isSystemError } from './disk.ts';
import { createPathQueue } from './path-queue.ts';

/** Where all Galleys of one person on this machine look for locks, whatever data folder each has. */
export function lockFolder(): string {
  return join(tmpdir(), `galley-locks-${userInfo().uid}`);
}

/** Lets the Galleys of one person on this machine change one file one after the other. */
export type FileLock = <T>(path: string, task: () => Promise<T>) => Promise<T>;

const retryMs = 5;
/** Whoever holds the lock longer hangs or has died; the writer's own check still stands behind it. */
const patienceMs = 5000;

/**
 * A lock is a file in `folder`, named after the path, that holds its owner's process id. One whose
 * owner has died is taken over. Where locks cannot be made the task runs without: a lock saves a
 * second try, the writer's comparison saves the words.
 */
export function createFileLock(folder: string): FileLock {
  const own = createPathQueue();
  let count = 0;

  async function take(file: string): Promise<boolean> {
    const givenUp = Date.now() + patienceMs;
    for (;;) {
      const made = await makeLock(folder, file);
      if (made !== 'taken') return made === 'made';
      if (Date.now() > givenUp + patienceMs) return false;
      const owner = await ownerOf(file);
      if (owner !== null && (isDead(owner) || Date.now() > givenUp)) {
        count += 1;
        await setAside(file, `${file}.${process.pid}.${count}`, owner);
      } else {
        await wait(retryMs + Math.random() * retryMs);
      }
    }
  }

  return (path, task) =>
    own.run(path, async () => {
      const file = join(folder, createHash('sha256').update(path).digest('hex').slice(0, 24));
      const isTaken = await take(file);
      try {
        return await task();
      } finally {
        if (isTaken) await rm(file, { force: true }).catch(() => undefined);
      }
    });
}

async function makeLock(folder: string, file: string): Promise<'made' | 'taken' | 'impossible'> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await isOwn(folder))) return 'impossible';
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(String(process.pid));
      return 'made';
    } catch (error) {
      // Left empty, as by a full disk, it would belong to nobody and keep everybody waiting.
      await rm(file, { force: true }).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return isSystemError(error) && error.code === 'EEXIST' ? 'taken' : 'impossible';
  }
}

/** Everybody can make a folder or a link of this name first, where all keep what is temporary. */
async function isOwn(folder: string): Promise<boolean> {
  const facts = await lstat(folder);
  const isPrivate = process.getuid === undefined || (facts.mode & 0o077) === 0;
  return facts.isDirectory() && isPrivate && facts.uid === (process.getuid?.() ?? facts.uid);
}

/** '' while the owner has not written its id; null once the lock is free. */
async function ownerOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

function isDead(owner: string): boolean {
  const id = Number(owner);
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return isSystemError(error) && error.code === 'ESRCH';
  }
}

/** Another Galley may have done the same and hold the lock by now: its lock is put back. */
async function setAside(file: string, aside: string, owner: string): Promise<void> {
  try {
    await rename(file, aside);
    if ((await ownerOf(aside)) === owner) await rm(aside, { force: true });
    else await rename(aside, file);
  } catch {
    // It is gone: the next look tells.
  }
}
