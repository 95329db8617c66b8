import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from '../npm.mjs';
import { projectRoot } from '../paths.mjs';

const folder = join(projectRoot, 'tests', 'consumers', 'programs');

/**
 * Installs the programs that take our exports. They have a package of their own, so that the app's
 * dependencies stay the app's.
 *
 * @param {(line: string) => void} say
 */
export async function installConsumers(say) {
  const lock = await readFile(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(folder, 'node_modules', '.galley-lock-hash');
  if ((await readFile(stamp, 'utf8').catch(() => null)) === hash) return;
  say('Installing the programs that take our exports');
  const status = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: folder });
  if (status !== 0) throw new Error('npm ci failed in tests/consumers/programs');
  await writeFile(stamp, hash);
}
