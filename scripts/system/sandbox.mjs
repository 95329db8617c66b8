import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

const setuidBit = 0o4000;

export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Arguments that Chromium needs on this machine: root has no sandbox, and the small /dev/shm of a container
 * is not enough for it.
 *
 * @param {{ root: boolean, sharedMemoryBytes: number | null }} machine null where there is no /dev/shm to ask about
 * @returns {readonly string[]}
 */
export function chromiumArguments({ root, sharedMemoryBytes }) {
  const smallMemory = sharedMemoryBytes !== null && sharedMemoryBytes < 256 * 1024 * 1024;
  return [...(root ? ['--no-sandbox'] : []), ...(smallMemory ? ['--disable-dev-shm-usage'] : [])];
}

/**
 * The one line that lets Chromium's sandbox work for this user, or null when it works already.
 *
 * @param {string} executable Electron's
 * @returns {Promise<string | null>}
 */
export async function sandboxRemedy(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox');
  const found = await stat(helper).catch(() => null);
  if (found !== null && found.uid === 0 && (found.mode & setuidBit) !== 0) return null;
  const trial = await run('unshare', ['--user', '--map-root-user', 'true']);
  if (!trial.found || trial.status === 0) return null;
  return chooseSandboxRemedy({ helper, readSetting });
}

/**
 * @param {{ helper: string, readSetting: (path: string) => Promise<string | null> }} system
 */
export async function chooseSandboxRemedy({ helper, readSetting: read }) {
  if ((await read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns')) === '1') {
    return 'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0';
  }
  if ((await read('/proc/sys/kernel/unprivileged_userns_clone')) === '0') {
    return 'sudo sysctl -w kernel.unprivileged_userns_clone=1';
  }
  if ((await read('/proc/sys/user/max_user_namespaces')) === '0') {
    return 'sudo sysctl -w user.max_user_namespaces=15000';
  }
  return `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

/** @param {string} path */
async function readSetting(path) {
  return (await readFile(path, 'utf8').catch(() => null))?.trim() ?? null;
}
