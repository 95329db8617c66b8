import { spawn } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from '../lock.mjs';
import { ended } from '../npm.mjs';

/** How long the server may take to begin, and then to send something more. */
const patience = { firstByteMs: 8_000, stallMs: 20_000 };

/** The folder of the installed `electron` package. */
export function electronPackageFolder() {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/**
 * The official executable, or null when its package has not fetched it yet or not finished unpacking it. Its
 * installer writes `path.txt` last.
 *
 * @param {string} packageFolder
 */
export async function installedOfficial(packageFolder) {
  try {
    const [manifest, version, path] = await Promise.all([
      readFile(join(packageFolder, 'package.json'), 'utf8'),
      readFile(join(packageFolder, 'dist', 'version'), 'utf8'),
      readFile(join(packageFolder, 'path.txt'), 'utf8'),
    ]);
    const executable = join(packageFolder, 'dist', path);
    await access(executable);
    return version.trim().replace(/^v/, '') === JSON.parse(manifest).version ? executable : null;
  } catch {
    return null;
  }
}

/**
 * Downloads the official Electron into its package's folder. The download goes through the downloader of the
 * package itself, watched, so that a network that swallows packets fails in seconds; then the package's
 * installer finds it in its cache and unpacks it.
 *
 * @param {string} packageFolder
 * @param {{ lockFolder: string, say: (line: string) => void, limits?: typeof patience }} options
 * @returns {Promise<string>}
 */
export async function downloadOfficial(packageFolder, { lockFolder, say, limits = patience }) {
  return withLock(lockFolder, async () => {
    const present = await installedOfficial(packageFolder);
    if (present !== null) return present;
    await fillDownloadCache(packageFolder, say, limits);
    await runInstaller(packageFolder);
    const executable = await installedOfficial(packageFolder);
    if (executable === null) throw new Error(`the installer left no Electron in ${packageFolder}`);
    return executable;
  });
}

/**
 * @param {string} packageFolder
 * @param {(line: string) => void} say
 * @param {typeof patience} limits
 */
async function fillDownloadCache(packageFolder, say, { firstByteMs, stallMs }) {
  const require = createRequire(join(packageFolder, 'package.json'));
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const stalled = new AbortController();
  const abort = () => stalled.abort(new Error('no answer from the download server'));
  let watchdog = setTimeout(abort, firstByteMs);
  let toldTenths = 0;
  try {
    await downloadArtifact({
      version: require('./package.json').version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: process.env.electron_use_remote_checksums
        ? undefined
        : require('./checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: stalled.signal,
        getProgressCallback: (/** @type {{ percent: number }} */ { percent }) => {
          clearTimeout(watchdog);
          watchdog = setTimeout(abort, stallMs);
          const tenths = Math.floor(percent * 10);
          if (tenths > toldTenths) say(`  official Electron: ${tenths * 10} %`);
          toldTenths = Math.max(tenths, toldTenths);
        },
      },
    });
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  } finally {
    clearTimeout(watchdog);
  }
}

/**
 * `fetch` says only "fetch failed" and keeps the reason in the cause.
 *
 * @param {unknown} error
 */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @param {string} packageFolder */
async function runInstaller(packageFolder) {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const status = await ended(child);
  if (status !== 0) throw new Error(`the installer failed: ${errors.trim().split('\n')[0]}`);
}
