import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from '../npm.mjs';
import { projectRoot } from '../paths.mjs';
import { hasApt, installWithApt, sudoLine } from '../system/apt.mjs';
import { run } from '../system/run.mjs';
import { isRoot } from '../system/sandbox.mjs';

/** What reads our exports, each with a package and a lock of its own. */
const folders = ['programs', 'generators'];

/** What Debian has: generators, and readers of PDF. Each with the option that it answers. */
const systemPrograms = [
  { name: 'hugo', asks: 'version', packages: ['hugo'] },
  { name: 'jekyll', asks: '--version', packages: ['jekyll'] },
  { name: 'pdfinfo', asks: '-v', packages: ['poppler-utils'] },
];

/**
 * Installs the programs that take our exports. They have packages of their own, so that the app's
 * dependencies stay the app's.
 *
 * @param {(line: string) => void} say
 */
export async function installConsumers(say) {
  await installSystemPrograms(say);
  for (const name of folders) {
    await installPackage(join(projectRoot, 'tests', 'consumers', name), name, say);
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {(line: string) => void} say
 */
async function installPackage(folder, name, say) {
  const lock = await readFile(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(folder, 'node_modules', '.galley-lock-hash');
  if ((await readFile(stamp, 'utf8').catch(() => null)) === hash) return;
  say(`Installing the ${name} that take our exports`);
  const status = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: folder });
  if (status !== 0) throw new Error(`npm ci failed in tests/consumers/${name}`);
  await writeFile(stamp, hash);
}

/** @param {(line: string) => void} say */
async function installSystemPrograms(say) {
  const missing = [];
  for (const { name, asks, packages } of systemPrograms) {
    const { found } = await run(name, [asks]);
    if (!found) missing.push(packages);
  }
  if (missing.length === 0) return;
  const names = missing.flat().join(' and ');
  if (!(await hasApt())) throw new Error(`install ${names}, which take our exports`);
  if (!isRoot()) throw new Error(`install ${names} first: ${await sudoLine(missing)}`);
  await installWithApt(missing, say);
}
