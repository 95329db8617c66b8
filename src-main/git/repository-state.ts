import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { filesToCommit } from '#core/git/files-to-commit.ts';
import type { GitError } from '#core/git/git-errors.ts';
import { countStatus } from '#core/git/read-status.ts';
import type { RepositoryState } from '#core/ipc/git-shapes.ts';
import type { Result } from '#core/result.ts';
import type { RepositoryLook } from './look-at-repository.ts';

/** The name by which the window knows the repository at the real path `root`. */
export function repositoryId(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 16);
}

/** A repository as the window shows it. */
export function repositoryState(
  root: string,
  looked: Result<RepositoryLook, GitError>,
  exported: readonly string[],
): RepositoryState {
  const id = repositoryId(root);
  const named = { id, name: basename(root) || root, folder: root };
  if (!looked.ok) return { ...named, ...unknownState, problem: looked.error };
  const { progress, status, target } = looked.value;
  return {
    ...named,
    branch: status.branch,
    hasCommits: status.commit !== null,
    upstream: target === null ? null : `${target.remote.name}/${target.branch}`,
    ahead: status.ahead,
    behind: status.behind,
    counts: countStatus(status.entries),
    progress,
    waiting: filesToCommit(exported, status.entries).length,
    problem: null,
  };
}

const unknownState = {
  branch: null,
  hasCommits: false,
  upstream: null,
  ahead: null,
  behind: null,
  counts: { staged: 0, changed: 0, untracked: 0, conflicted: 0 },
  progress: null,
  waiting: 0,
} as const;
