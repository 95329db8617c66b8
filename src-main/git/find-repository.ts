import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** A repository with a working tree; all paths are real. */
export interface Repository {
  /** The top of the working tree. */
  readonly root: string;
  /** What belongs to this working tree: HEAD, the index. */
  readonly gitFolder: string;
  /** What all working trees of it share: branches, objects, settings. */
  readonly commonFolder: string;
}

const longestPointer = 4096;

/** The repository that `folder`, or the nearest one above it that is there, lies in; null for none. */
export async function findRepository(folder: string): Promise<Repository | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await repositoryAt(at);
    if (found !== null) return found;
    if (dirname(at) === at) return null;
  }
}

/** What git does to find it, without its settings: git itself is asked nothing here. */
export async function repositoryAt(root: string): Promise<Repository | null> {
  const marker = join(root, '.git');
  const kind = await stat(marker).catch(() => null);
  if (kind === null) return null;
  const pointed = kind.isFile() ? await pointedAt(marker) : marker;
  const real = await realpath(root).catch(() => null);
  const gitFolder = pointed === null ? null : await realpath(pointed).catch(() => null);
  if (real === null || gitFolder === null) return null;
  const common = await readPointer(join(gitFolder, 'commondir'));
  const commonFolder =
    common === null ? gitFolder : await realpath(resolve(gitFolder, common)).catch(() => null);
  if (commonFolder === null || isOfAnotherMachine(commonFolder)) return null;
  const isWhole = await stat(join(gitFolder, 'HEAD')).catch(() => null);
  return isWhole?.isFile() === true ? { root: real, gitFolder, commonFolder } : null;
}

/** `.git` of a linked working tree or a submodule is a file that says where it is. */
async function pointedAt(marker: string): Promise<string | null> {
  const line = await readPointer(marker);
  const path = /^gitdir: (.+)$/su.exec(line ?? '')?.[1] ?? null;
  if (path === null || isOfAnotherMachine(path)) return null;
  return isAbsolute(path) ? path : join(dirname(marker), path);
}

async function readPointer(path: string): Promise<string | null> {
  const kind = await stat(path).catch(() => null);
  if (kind?.isFile() !== true || kind.size > longestPointer) return null;
  const text = await readFile(path, 'utf8').catch(() => null);
  return text?.trimEnd() ?? null;
}

/** On Windows, looking at such a path sends one's login there. */
function isOfAnotherMachine(path: string): boolean {
  return /^[\\/]{2}/u.test(path);
}
