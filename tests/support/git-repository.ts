import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs git as a person at a terminal would, with settings of its own. */
export function git(folder: string, ...args: readonly string[]): string {
  const rest = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(rest),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Set Up',
      GIT_AUTHOR_EMAIL: 'set-up@example.com',
      GIT_COMMITTER_NAME: 'Set Up',
      GIT_COMMITTER_EMAIL: 'set-up@example.com',
      GIT_ALLOW_PROTOCOL: 'file',
    },
  }).trimEnd();
}

/** Writes a file with the folders that it needs. */
export function put(folder: string, path: string, text: string): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

let template: string | null = null;

/** Made once by git itself: starting it a dozen times for each test would take the most of the time. */
function blogTemplate(): string {
  if (template !== null) return template;
  const folder = mkdtempSync(join(tmpdir(), 'galley-blog-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const blog = join(folder, 'blog');
  git(folder, 'init', '--quiet', '--bare', '-b', 'main', 'remote.git');
  git(folder, 'init', '--quiet', '-b', 'main', blog);
  git(blog, 'config', 'user.name', 'Ann Editor');
  git(blog, 'config', 'user.email', 'ann@example.com');
  put(blog, 'README.md', 'A blog.\n');
  git(blog, 'add', 'README.md');
  git(blog, 'commit', '--quiet', '-m', 'Begin');
  git(blog, 'remote', 'add', 'origin', join(folder, 'remote.git'));
  git(blog, 'push', '--quiet', '-u', 'origin', 'main');
  template = folder;
  return folder;
}

/** A new repository with one commit; `blog` in `folder`, with a bare one beside it that it is pushed to. */
export function blogWithRemote(folder: string): { readonly blog: string; readonly remote: string } {
  const made = blogTemplate();
  const blog = join(folder, 'blog');
  const remote = join(folder, 'remote.git');
  cpSync(join(made, 'blog'), blog, { recursive: true });
  cpSync(join(made, 'remote.git'), remote, { recursive: true });
  const config = join(blog, '.git/config');
  const text = readFileSync(config, 'utf8').replace(join(made, 'remote.git'), remote);
  writeFileSync(config, text);
  return { blog, remote };
}

/** A program that leaves a file behind when it runs. */
export function canary(folder: string, name: string): string {
  const path = put(
    folder,
    `canaries/${name}.sh`,
    `#!/bin/sh\ntouch '${folder}/ran-${name}'\nexit 1\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

/** The paths of a commit's tree, with those of all folders. */
export function filesOf(folder: string, revision: string): readonly string[] {
  const list = git(folder, 'ls-tree', '-r', '-z', '--name-only', revision);
  return list.split('\0').filter((path) => path !== '');
}
