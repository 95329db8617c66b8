import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ended, spawnNpm } from '../npm.mjs';

const progressMs = 3_000;
const megabyte = 1_000_000;

/**
 * Fetches a package's tarball with npm, so that the configured registry, proxy and credentials are used. npm
 * gets a cache inside `folder`: what it has written there so far is the progress, and the big tarball does
 * not stay behind in the user's own cache.
 *
 * @param {string} packageSpec
 * @param {string} folder
 * @param {{ totalBytes: number, say: (line: string) => void }} options
 * @returns {Promise<string>} the tarball's path
 */
export async function fetchPackage(packageSpec, folder, { totalBytes, say }) {
  const cache = join(folder, 'npm-cache');
  const destination = join(folder, 'tarball');
  await mkdir(destination, { recursive: true });
  const progress = setInterval(() => {
    folderBytes(cache).then(
      (bytes) =>
        say(`  ${Math.round(bytes / megabyte)} of ${Math.round(totalBytes / megabyte)} MB`),
      () => undefined,
    );
  }, progressMs);
  try {
    await runQuietly(['pack', packageSpec, '--pack-destination', destination, '--cache', cache]);
  } finally {
    clearInterval(progress);
    await rm(cache, { recursive: true, force: true });
  }
  const name = (await readdir(destination)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack ${packageSpec} left no tarball`);
  return join(destination, name);
}

/** @param {readonly string[]} args */
async function runQuietly(args) {
  const child = spawnNpm([...args, '--loglevel=error'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => (errors += text));
  const status = await ended(child);
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${firstErrorLine(errors)}`);
}

/** @param {string} text */
function firstErrorLine(text) {
  const lines = text.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('code '))
    .slice(0, 2)
    .join(' ');
}

/** @param {string} folder */
async function folderBytes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
