import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * A hash over the names and contents of files and folders. What does not exist counts as absent.
 *
 * @param {string} root
 * @param {readonly string[]} paths relative to `root`
 */
export async function hashSources(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesBelow(join(root, path))) {
      const name = relative(root, file).split(sep).join('/');
      hash
        .update(`${name}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<readonly string[]>}
 */
async function filesBelow(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/**
 * True when the outputs are there and were built from sources with this hash.
 *
 * @param {string} stampFile
 * @param {string} hash
 * @param {readonly string[]} outputs
 */
export async function isFresh(stampFile, hash, outputs) {
  const stamp = await readFile(stampFile, 'utf8').catch(() => null);
  if (stamp !== hash) return false;
  const present = await Promise.all(outputs.map((file) => stat(file).catch(() => null)));
  return present.every((found) => found !== null);
}

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export async function writeStamp(stampFile, hash) {
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, hash);
}
