import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder outside the project that runtimes are kept in. `GALLEY_CACHE` names another one.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.GALLEY_CACHE) return resolve(env.GALLEY_CACHE);
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'galley');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'galley', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'galley');
  return join(homedir(), '.cache', 'galley');
}
