import {
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A lock between processes, kept as numbered files in a folder. The highest number is the current holder: a
 * file with its pid, or with `free` once it has let go. A newcomer may create the next number only when the
 * highest one is free or its holder is dead, and creating it is atomic, so one wins. Nobody ever removes a
 * higher number than its own, which is what makes taking over from a dead holder safe.
 */
const freeMark = 'free';
const passedOn = 'passed on';
const heartbeatMs = 2_000;
const silentMs = 60_000;
const pollMs = 150;

/**
 * Runs `work` while no other process runs under the same lock. A holder that died, or has been silent for a
 * minute, is passed over.
 *
 * @template T
 * @param {string} folder created if missing; used for nothing else
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (pid: string) => void }} [options] `onWait` is called once when another process holds it
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { onWait } = {}) {
  await mkdir(folder, { recursive: true });
  const file = await take(folder, onWait);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, heartbeatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await replace(file, freeMark);
  }
}

/**
 * @param {string} folder
 * @param {((pid: string) => void) | undefined} onWait
 */
async function take(folder, onWait) {
  let told = false;
  for (;;) {
    const highest = Math.max(0, ...(await numbers(folder)));
    const holder = highest === 0 ? freeMark : await liveHolder(join(folder, String(highest)));
    if (holder !== freeMark) {
      if (!told && holder !== passedOn) {
        onWait?.(holder);
        told = true;
      }
      await delay(pollMs);
      continue;
    }
    const mine = highest + 1;
    if (await create(folder, mine)) return join(folder, String(mine));
  }
}

/**
 * True when this process now holds number `mine`.
 *
 * @param {string} folder
 * @param {number} mine
 */
async function create(folder, mine) {
  const file = join(folder, String(mine));
  const draft = join(folder, `draft-${process.pid}-${mine}-${Math.random().toString(36).slice(2)}`);
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const present = await numbers(folder);
  if (present.some((number) => number > mine)) {
    await rm(file, { force: true });
    return false;
  }
  for (const number of present) {
    if (number < mine) await rm(join(folder, String(number)), { force: true });
  }
  return true;
}

/** @param {string} folder */
async function numbers(folder) {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
}

/**
 * The pid that holds this lock file, `free`, or `passed on` when a newer file has replaced it.
 *
 * @param {string} file
 */
async function liveHolder(file) {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    if (text === freeMark || Date.now() - mtimeMs > silentMs) return freeMark;
    return isAlive(Number(text)) ? text : freeMark;
  } catch (error) {
    // Only a newer holder removes a lock file, so the next look finds that one.
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return passedOn;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
async function replace(file, text) {
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, file);
}
