import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The ripgrep of this machine, else Debian's package, unpacked into `folder` without being installed. */
export function findRipgrep(folder: string): string {
  if (spawnSync('rg', ['--version']).status === 0) return 'rg';
  const unpacked = join(folder, 'usr/bin/rg');
  if (spawnSync(unpacked, ['--version']).status === 0) return unpacked;
  mkdirSync(folder, { recursive: true });
  execFileSync('apt-get', ['download', 'ripgrep'], { cwd: folder, stdio: 'ignore' });
  const file = readdirSync(folder).find((name) => name.endsWith('.deb'));
  if (file === undefined) throw new Error('apt-get download brought no package');
  execFileSync('dpkg', ['-x', join(folder, file), folder]);
  return unpacked;
}
