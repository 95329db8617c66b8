import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { wantedFuses, wrongFuses } from '../packaging/packaged-fuses.mjs';

/**
 * Sets every fuse as the packaged app has it, in a copy of Electron's executable, and flips one after the
 * other: the check that the packaging ends with has to name it, and nothing else.
 *
 * @param {string} executable
 * @returns {Promise<{ name: string, noticed: boolean }[]>}
 */
export async function flippedFuses(executable) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-fuses-'));
  const copy = join(folder, 'electron');
  try {
    await copyFile(executable, copy);
    await set(copy, wantedFuses);
    const before = await wrongFuses(copy);
    if (before.length > 0) throw new Error(`cannot set ${before.join(', ')}`);
    const results = [];
    for (const [name, on] of Object.entries(wantedFuses)) {
      await set(copy, { ...wantedFuses, [name]: !on });
      results.push({ name, noticed: (await wrongFuses(copy)).join() === name });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} executable
 * @param {Readonly<Record<string, boolean>>} states by the fuses' names
 */
async function set(executable, states) {
  const options = Object.fromEntries(
    Object.entries(states).map(([name, on]) => [
      FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)],
      on,
    ]),
  );
  await flipFuses(executable, { version: FuseVersion.V1, ...options });
}
