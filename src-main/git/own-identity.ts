import type { ConfigEntry } from '#core/git/config-entries.ts';
import type { GitError } from '#core/git/git-errors.ts';
import { ownSettings, signsCommits } from '#core/git/own-settings.ts';
import { ok, type Result } from '#core/result.ts';
import { readOwnConfig, type GitTools } from './git-tools.ts';
import type { RepositoryLook } from './look-at-repository.ts';

interface OwnIdentity {
  readonly settings: readonly Pick<ConfigEntry, 'key' | 'value'>[];
  readonly signs: boolean;
}

/** The person's own settings, with what the repository says of its files' form and of who they are. */
export async function readOwnIdentity(
  { facts, repository }: RepositoryLook,
  tools: GitTools,
): Promise<Result<OwnIdentity, GitError>> {
  const own = await readOwnConfig(tools, repository.gitFolder);
  if (!own.ok) return own;
  const settings = [...ownSettings(own.value), ...facts.form, ...facts.identity];
  return ok({ settings, signs: signsCommits(own.value) });
}
