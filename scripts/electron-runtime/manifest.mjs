import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const manifestName = 'galley-runtime.json';

/**
 * Notes what a finished runtime folder consists of. Written last, so that a folder without it is half done.
 *
 * @param {string} folder
 * @param {string} integrity hash of the package that the folder was made from
 */
export async function writeManifest(folder, integrity) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    sizes[file.slice(folder.length + 1)] = (await lstat(file)).size;
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify({ integrity, sizes }, null, 2)}\n`);
}

/**
 * What is wrong with a runtime folder, or null when it is whole. Sizes are compared, not contents: a start
 * must not read 300 MB.
 *
 * @param {string} folder
 * @param {string} integrity
 * @returns {Promise<'missing' | 'half unpacked' | 'from another package' | 'damaged' | null>}
 */
export async function runtimeFault(folder, integrity) {
  if ((await lstat(folder).catch(() => null)) === null) return 'missing';
  const manifest = await readManifest(folder);
  if (manifest === null) return 'half unpacked';
  if (manifest.integrity !== integrity) return 'from another package';
  for (const [path, size] of Object.entries(manifest.sizes)) {
    const found = await lstat(join(folder, path)).catch(() => null);
    if (found?.size !== size) return 'damaged';
  }
  return null;
}

/**
 * @param {string} folder
 * @returns {Promise<{ integrity: string, sizes: Record<string, number> } | null>}
 */
async function readManifest(folder) {
  try {
    return JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
  } catch {
    return null;
  }
}
