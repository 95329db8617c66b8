import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rm,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { writeConfig, type ConfigEntry } from '#core/git/config-entries.ts';
import type { Repository } from './find-repository.ts';

/**
 * A git folder of our own that shows a repository's branches, objects and index to git, with settings of our
 * own: what the repository sets is never read by a git that works on it, so no hook, filter, watcher or
 * helper that it names can run.
 */
export interface OwnView {
  /** Where git works, and where what it needs for a while may be put. */
  readonly folder: string;
  /** Makes git look at the repository through this folder. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

interface ViewRequest {
  readonly repository: Repository;
  readonly headText: string;
  readonly settings: readonly Pick<ConfigEntry, 'key' | 'value'>[];
  /** Names below `refs` that will be written; with them come their logs, where there are any. */
  readonly writes: readonly string[];
  /** The folder that the view is made in. */
  readonly temporary: string;
}

const largestCopy = 64 * 1024 * 1024;

/** Settings that nobody else's can change: they stand last. */
function fixedSettings(folder: string): readonly Pick<ConfigEntry, 'key' | 'value'>[] {
  const allowed = ['https', 'http', 'ssh', 'git', 'file'];
  return [
    { key: 'core.bare', value: 'false' },
    { key: 'core.hookspath', value: noHooks(folder) },
    { key: 'core.fsmonitor', value: 'false' },
    // One in two parts would have its second part here.
    { key: 'core.splitindex', value: 'false' },
    { key: 'core.quotepath', value: 'false' },
    { key: 'gc.auto', value: '0' },
    { key: 'maintenance.auto', value: 'false' },
    { key: 'user.useconfigonly', value: 'true' },
    { key: 'submodule.recurse', value: 'false' },
    { key: 'push.recursesubmodules', value: 'no' },
    { key: 'push.followtags', value: 'false' },
    { key: 'protocol.allow', value: 'never' },
    ...allowed.map((name) => ({ key: `protocol.${name}.allow`, value: 'always' })),
  ];
}

/** A folder that is never made, where git looks for hooks. */
export function noHooks(viewFolder: string): string {
  return join(viewFolder, 'no-hooks');
}

/** Null when parts of the repository are kept elsewhere by a link: what is written there is not its own. */
export async function openOwnView(request: ViewRequest): Promise<OwnView | null> {
  const { repository, headText, settings, writes, temporary } = request;
  const { commonFolder, gitFolder, root } = repository;
  const parts = ['objects', 'refs', ...writes.map((name) => `refs/${name}`)];
  const isWhole = await Promise.all([
    ...parts.map((name) => leadsNowhereElse(commonFolder, name)),
    leadsNowhereElse(gitFolder, 'index'),
  ]);
  if (isWhole.includes(false)) return null;
  const folder = await realpath(await mkdtemp(join(temporary, 'galley-git-')));
  const links: string[] = [];
  const close = async (): Promise<void> => {
    // The links first, by themselves: what they lead to is the repository's.
    for (const link of links) await unlink(link).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  const link = async (name: string): Promise<void> => {
    // A junction needs no privilege on Windows; elsewhere the kind is not looked at.
    await symlink(join(commonFolder, name), join(folder, name), 'junction');
    links.push(join(folder, name));
  };
  const copy = async (from: string, name: string): Promise<void> => {
    const facts = await lstat(join(from, name)).catch(() => null);
    if (facts?.isFile() !== true || facts.size > largestCopy) return;
    await copyFile(join(from, name), join(folder, name));
  };
  try {
    await link('refs');
    if (await hasLogs(repository, writes)) await link('logs');
    await mkdir(join(folder, 'info'));
    for (const name of ['packed-refs', 'shallow', 'info/exclude', 'info/attributes']) {
      await copy(commonFolder, name);
    }
    const inFolder = await readdir(gitFolder);
    for (const name of inFolder.filter((each) => each.startsWith('sharedindex.'))) {
      await copy(gitFolder, name);
    }
    await writeFile(join(folder, 'HEAD'), headText);
    await writeFile(join(folder, 'config'), writeConfig([...settings, ...fixedSettings(folder)]));
    await writeFile(join(folder, 'none'), '');
  } catch (error) {
    await close();
    throw error;
  }
  return {
    folder,
    close,
    env: {
      GIT_DIR: folder,
      GIT_WORK_TREE: root,
      GIT_OBJECT_DIRECTORY: join(commonFolder, 'objects'),
      GIT_INDEX_FILE: join(gitFolder, 'index'),
      GIT_CONFIG_GLOBAL: join(folder, 'none'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_ATTR_NOSYSTEM: '1',
      GIT_NO_LAZY_FETCH: '1',
    },
  };
}

/** Whether git may note what it writes where it noted it before. A linked working tree has a log of its own. */
async function hasLogs(
  { commonFolder, gitFolder }: Repository,
  writes: readonly string[],
): Promise<boolean> {
  if (writes.length === 0 || gitFolder !== commonFolder) return false;
  const facts = await lstat(join(commonFolder, 'logs')).catch(() => null);
  const names = ['logs/HEAD', ...writes.map((name) => `logs/refs/${name}`)];
  const own = await Promise.all(names.map((name) => leadsNowhereElse(commonFolder, name)));
  return facts?.isDirectory() === true && !own.includes(false);
}

/** Whether no part of the way below `folder` is a link, as far as it is there. */
async function leadsNowhereElse(folder: string, name: string): Promise<boolean> {
  let at = folder;
  for (const part of name.split('/')) {
    at = join(at, part);
    const facts = await lstat(at).catch(() => null);
    if (facts === null) return true;
    if (facts.isSymbolicLink()) return false;
  }
  return true;
}
