import { statfs } from 'node:fs/promises';
import { hasApt, installWithApt, sudoLine } from './apt.mjs';
import { probeSystem } from './probe.mjs';
import { missingPackages } from './requirements.mjs';
import { chromiumArguments, isRoot, sandboxRemedy } from './sandbox.mjs';

/**
 * Makes sure that Electron can start here: as root it installs what is missing, otherwise it fails with the
 * one line to run.
 *
 * @param {string} executable Electron's
 * @param {{ headless: boolean, tests?: boolean, say: (line: string) => void }} options
 * @returns {Promise<readonly string[]>} arguments that Electron needs on this machine
 */
export async function prepareSystem(executable, { headless, tests = false, say }) {
  if (process.platform !== 'linux') return [];
  const packages = missingPackages(await probeSystem(executable), { headless, tests });
  if (packages.length > 0 && !(await hasApt())) {
    const names = packages.map((candidates) => candidates.at(-1)).join(', ');
    throw new Error(`system packages are missing; install what Debian calls ${names}`);
  }
  if (isRoot()) {
    if (packages.length > 0) await install(packages, executable, { headless, tests, say });
  } else {
    await demand(packages, executable);
  }
  const memory = await statfs('/dev/shm').catch(() => null);
  const sharedMemoryBytes = memory === null ? null : memory.blocks * memory.bsize;
  return chromiumArguments({ root: isRoot(), sharedMemoryBytes });
}

/**
 * @param {readonly import('./requirements.mjs').PackageNames[]} packages
 * @param {string} executable
 * @param {{ headless: boolean, tests?: boolean, say: (line: string) => void }} options
 */
async function install(packages, executable, { headless, tests = false, say }) {
  await installWithApt(packages, say);
  const after = await probeSystem(executable);
  if (missingPackages(after, { headless, tests }).length > 0) {
    const what = after.missingLibraries.join(', ') || 'a virtual display, fonts or git';
    throw new Error(`apt installed its packages, but this system still lacks ${what}`);
  }
}

/**
 * Fails with everything that someone else than root has to run first, as one line.
 *
 * @param {readonly import('./requirements.mjs').PackageNames[]} packages
 * @param {string} executable
 */
async function demand(packages, executable) {
  const lines = packages.length > 0 ? [await sudoLine(packages)] : [];
  const remedy = await sandboxRemedy(executable);
  if (remedy !== null) lines.push(remedy);
  if (lines.length > 0) {
    throw new Error(`this system is not ready for Electron yet; run: ${lines.join(' && ')}`);
  }
}
