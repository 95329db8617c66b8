import { lstat, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ConfigEntry } from '#core/git/config-entries.ts';
import type { GitError } from '#core/git/git-errors.ts';
import { readHead } from '#core/git/head.ts';
import { ownFileSettings } from '#core/git/own-settings.ts';
import { readStatus, type RepositoryStatus } from '#core/git/read-status.ts';
import { readRemoteAddress } from '#core/git/remote-address.ts';
import {
  pushTarget,
  repositoryFacts,
  type PushTarget,
  type RepositoryFacts,
} from '#core/git/repository-facts.ts';
import type { RepositoryState } from '#core/ipc/git-shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Repository } from './find-repository.ts';
import { failed, readConfigFile, readOwnConfig, type GitTools } from './git-tools.ts';
import { openOwnView } from './own-view.ts';

type Progress = NonNullable<RepositoryState['progress']>;

/** A repository as it is now. */
export interface RepositoryLook {
  readonly repository: Repository;
  readonly headText: string;
  /** The settings in its own file. */
  readonly entries: readonly ConfigEntry[];
  readonly facts: RepositoryFacts;
  readonly status: RepositoryStatus;
  /** What was begun there and not finished. */
  readonly progress: Progress | null;
  /** Null without a branch, or without a remote for it. */
  readonly target: PushTarget | null;
}

const progressMarks: readonly (readonly [string, Progress])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
];
const longestHead = 4096;

/** Looks at a repository without running anything that it names. */
export async function lookAtRepository(
  repository: Repository,
  tools: GitTools,
  stop?: AbortSignal,
): Promise<Result<RepositoryLook, GitError>> {
  const headText = await readHeadText(repository.gitFolder);
  const head = headText === null ? null : readHead(headText);
  if (headText === null || head === null) return err(unsupported('HEAD'));
  const config = join(repository.commonFolder, 'config');
  const hasConfig = (await lstat(config).catch(() => null))?.isFile() === true;
  const entries = hasConfig ? await readConfigFile(tools, config) : ok([]);
  if (!entries.ok) return entries;
  const facts = repositoryFacts(entries.value);
  if (facts.unsupported !== null) return err(unsupported(facts.unsupported));
  const own = await readOwnConfig(tools, null);
  if (!own.ok) return own;
  const target = head.kind === 'branch' ? pushTarget(facts, head.branch) : null;
  const branch = head.kind === 'branch' ? head.branch : null;
  const view = await openOwnView({
    repository,
    headText,
    settings: [
      ...ownFileSettings(own.value),
      ...facts.form,
      ...followSettings(repository, branch, target),
    ],
    writes: [],
    temporary: tools.temporary,
  });
  if (view === null) return err(unsupported('links'));
  try {
    const args = ['status', '--porcelain=v2', '--branch', '-z'];
    const ran = await tools.run(
      [...args, '--untracked-files=normal', '--ignore-submodules=all', '--find-renames'],
      { ...view, env: { ...view.env, GIT_OPTIONAL_LOCKS: '0' } },
      { stop },
    );
    if (!ran.ok) return ran;
    if (ran.value.code !== 0) return err(failed(ran.value));
    const status = readStatus(ran.value.stdout);
    if (!status.ok) return err({ code: 'git/failed', cause: status.error });
    const progress = await progressOf(repository.gitFolder);
    const look = { repository, headText, entries: entries.value, facts, progress, target };
    return ok({ ...look, status: status.value });
  } finally {
    await view.close();
  }
}

/** What makes git count the commits between a branch and where it is pushed to. */
export function followSettings(
  { root }: Repository,
  branch: string | null,
  target: PushTarget | null,
): readonly Pick<ConfigEntry, 'key' | 'value'>[] {
  if (branch === null || target === null) return [];
  const { remote } = target;
  return [
    ...remote.addresses.map((address) => ({
      key: `remote.${remote.name}.url`,
      value: fromRoot(root, address),
    })),
    {
      key: `remote.${remote.name}.fetch`,
      value: `+refs/heads/*:refs/remotes/${remote.name}/*`,
    },
    { key: `branch.${branch}.remote`, value: remote.name },
    { key: `branch.${branch}.merge`, value: `refs/heads/${target.branch}` },
  ];
}

/** A folder's address may be meant from the top of the working tree. */
function fromRoot(root: string, address: string): string {
  const read = readRemoteAddress(address);
  return read?.kind === 'folder' && !/^file:/iu.test(address) ? resolve(root, read.path) : address;
}

async function readHeadText(gitFolder: string): Promise<string | null> {
  const path = join(gitFolder, 'HEAD');
  const facts = await lstat(path).catch(() => null);
  if (facts?.isFile() !== true || facts.size > longestHead) return null;
  return readFile(path, 'utf8').catch(() => null);
}

async function progressOf(gitFolder: string): Promise<Progress | null> {
  for (const [name, progress] of progressMarks) {
    if ((await lstat(join(gitFolder, name)).catch(() => null)) !== null) return progress;
  }
  return null;
}

export function unsupported(cause: string): GitError {
  return { code: 'git/unsupported', cause };
}
