import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readConfigList,
  readScopedConfigList,
  type ConfigEntry,
} from '#core/git/config-entries.ts';
import type { ScopedEntry } from '#core/git/config-entries.ts';
import type { GitError } from '#core/git/git-errors.ts';
import { lastWords } from '#core/git/push-failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import { findGit } from './find-git.ts';
import { gitEnvironment } from './git-environment.ts';
import { createRunGit, type GitOutput, type RunGit } from './run-git.ts';

/** The installed git, ready to run. */
export interface GitTools {
  readonly program: string;
  readonly temporary: string;
  /** `env` comes on top of the person's own, which is cleaned. */
  readonly run: (
    args: readonly string[],
    where: { readonly folder: string; readonly env: Readonly<Record<string, string>> },
    more?: GitRunOptions,
  ) => Promise<Result<GitOutput, GitError>>;
}

interface GitRunOptions {
  readonly input?: string;
  readonly limitMs?: number;
  readonly stop?: AbortSignal | undefined;
}

/** What a look may take; a repository that takes longer has no state. */
const usualLimitMs = 15_000;
/** The first that takes the person's settings from a file that it is told. */
const oldest = [2, 32] as const;

/** Looks for git; the answer is asked again until one is found. */
export function createGitTools(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly temporary?: string;
}): () => Promise<Result<GitTools, GitError>> {
  const { env, platform, temporary = tmpdir() } = options;
  let found: GitTools | null = null;
  return async () => {
    if (found !== null) return ok(found);
    const program = await findGit(env, platform);
    if (program === null) return err({ code: 'git/not-installed' });
    const tools = toolsOf(createRunGit(program), program, env, temporary);
    const version = await tools.run(['version'], { folder: temporary, env: {} });
    if (!version.ok) return version;
    const { stdout } = version.value;
    const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/u.exec(stdout) ?? [];
    const isOld =
      Number(major) < oldest[0] || (Number(major) === oldest[0] && Number(minor) < oldest[1]);
    if (isOld) return err({ code: 'git/too-old', version: `${major}.${minor}` });
    found = tools;
    return ok(tools);
  };
}

function toolsOf(
  run: RunGit,
  program: string,
  env: NodeJS.ProcessEnv,
  temporary: string,
): GitTools {
  return {
    program,
    temporary,
    run: (args, where, { input = '', limitMs = usualLimitMs, stop } = {}) =>
      run({
        args: ['--no-pager', ...args],
        cwd: where.folder,
        env: gitEnvironment(env, where.env),
        input,
        limitMs,
        stop,
      }),
  };
}

/** The settings in one file, without those of other files that it names. */
export async function readConfigFile(
  tools: GitTools,
  path: string,
): Promise<Result<readonly ConfigEntry[], GitError>> {
  const args = ['config', '--file', path, '--no-includes', '--list', '-z'];
  const read = await withFolder(tools, (folder) =>
    tools.run(args, { folder, env: { GIT_DIR: join(folder, 'none') } }),
  );
  if (!read.ok) return read;
  if (read.value.code !== 0) return err(failed(read.value));
  return ok(readConfigList(read.value.stdout));
}

/**
 * The person's own settings. With `gitFolder` they hold what they say for that repository alone, and git reads
 * the repository's settings to find out: that is for after a yes.
 */
export async function readOwnConfig(
  tools: GitTools,
  gitFolder: string | null,
): Promise<Result<readonly ScopedEntry[], GitError>> {
  const args = ['config', '--list', '--show-scope', '-z'];
  const read = await withFolder(tools, (folder) =>
    tools.run(args, { folder, env: { GIT_DIR: gitFolder ?? join(folder, 'none') } }),
  );
  if (!read.ok) return read;
  if (read.value.code !== 0) return err(failed(read.value));
  return ok(readScopedConfigList(read.value.stdout));
}

export function failed({ code, stderr }: GitOutput): GitError {
  return { code: 'git/failed', cause: lastWords(stderr) || `git ended with ${code}` };
}

async function withFolder<Value>(
  { temporary }: GitTools,
  use: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(temporary, 'galley-git-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
