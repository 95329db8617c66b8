import { readFile } from 'node:fs/promises';
import { choosePackageNames } from './requirements.mjs';
import { run } from './run.mjs';

const aptEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

export async function hasApt() {
  return (await run('apt-get', ['--version'])).found;
}

/**
 * Installs packages as root.
 *
 * @param {readonly import('./requirements.mjs').PackageNames[]} packages
 * @param {(line: string) => void} say
 */
export async function installWithApt(packages, say) {
  say('Asking apt for the package lists');
  await apt(['update']);
  const names = await namesHere(packages);
  say(`Installing ${names.join(' ')}`);
  await apt(['install', '--yes', '--no-install-recommends', ...names]);
}

/**
 * The one line that installs the packages for someone who is not root.
 *
 * @param {readonly import('./requirements.mjs').PackageNames[]} packages
 */
export async function sudoLine(packages) {
  const names = await namesHere(packages);
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/** @param {readonly import('./requirements.mjs').PackageNames[]} packages */
async function namesHere(packages) {
  const { stdout } = await run('apt-cache', ['madison', ...packages.flat()]);
  const known = stdout.split('\n').map((line) => line.split('|')[0]?.trim() ?? '');
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return choosePackageNames(packages, { available: new Set(known), osRelease });
}

/** @param {readonly string[]} args */
async function apt(args) {
  const { status, stderr } = await run(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', '--quiet', ...args],
    { env: aptEnv },
  );
  if (status !== 0) {
    const lines = stderr.split('\n').filter((line) => /^(E|W):/.test(line));
    throw new Error(`apt-get ${args[0]} failed: ${lines[0] ?? stderr.trim()}`);
  }
}
