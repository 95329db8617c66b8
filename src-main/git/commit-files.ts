import { join } from 'node:path';
import { readOwnIdentity } from './own-identity.ts';
import { tidyMessage } from '#core/git/commit-message.ts';
import type { GitError } from '#core/git/git-errors.ts';
import { lastWords } from '#core/git/push-failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import { failed, type GitTools } from './git-tools.ts';
import type { RepositoryLook } from './look-at-repository.ts';
import { unsupported } from './look-at-repository.ts';
import { openOwnView, type OwnView } from './own-view.ts';

export interface CommitRequest {
  readonly look: RepositoryLook;
  /** From the top of the working tree; they are there. */
  readonly paths: readonly string[];
  readonly message: string;
  readonly stop: AbortSignal;
}

/** A key of the person's may have to be unlocked. */
const limitMs = 120_000;

/** Why nothing can be committed there now, whatever the files are; null when it can. */
export function commitObstacle({ progress, status }: RepositoryLook): GitError | null {
  if (progress !== null) return { code: 'git/in-progress', what: progress };
  const conflict = status.entries.find(({ kind }) => kind === 'conflicted');
  if (conflict !== undefined) return { code: 'git/conflicted', name: conflict.path };
  return status.branch === null ? { code: 'git/detached' } : null;
}

/**
 * Commits these files and nothing else, as they are in the working tree: what else is staged stays staged.
 * Answers the commit's name. The files' content comes in as it is but for line ends: where a filter would
 * have to change it, nothing is committed. Either all of it is done or nothing but unused objects is left;
 * where the branch moved on meanwhile, the files stay staged.
 */
export async function commitFiles(
  request: CommitRequest,
  tools: GitTools,
): Promise<Result<string, GitError>> {
  const { look, paths, stop } = request;
  const message = tidyMessage(request.message);
  const obstacle = commitObstacle(look);
  if (obstacle !== null) return err(obstacle);
  const { branch, commit: parent } = look.status;
  if (message === '') return err({ code: 'git/no-message' });
  if (paths.length === 0 || branch === null) return err({ code: 'git/nothing' });
  const own = await readOwnIdentity(look, tools);
  if (!own.ok) return own;
  const view = await openOwnView({
    repository: look.repository,
    headText: look.headText,
    settings: own.value.settings,
    writes: [`heads/${branch}`],
    temporary: tools.temporary,
  });
  if (view === null) return err(unsupported('links'));
  const step = createStep(tools, view, stop);
  try {
    const filtered = await firstFiltered(paths, step);
    if (!filtered.ok) return filtered;
    if (filtered.value !== null) return err(filtered.value);
    const known = await step(['var', 'GIT_COMMITTER_IDENT']);
    if (!known.ok) return isStep(known.error) ? err({ code: 'git/no-identity' }) : err(known.error);

    const staged = { GIT_INDEX_FILE: join(view.folder, 'index') };
    const list = `${paths.join('\0')}\0`;
    const begun = await step(parent === null ? ['read-tree', '--empty'] : ['read-tree', parent], {
      env: staged,
    });
    if (!begun.ok) return asGitError(begun);
    const added = await step(['update-index', '--add', '-z', '--stdin'], {
      env: staged,
      input: list,
    });
    if (!added.ok) return asGitError(added);
    const tree = await step(['write-tree'], { env: staged });
    if (!tree.ok) return asGitError(tree);
    if (parent !== null) {
      const before = await step(['rev-parse', `${parent}^{tree}`]);
      if (before.ok && before.value === tree.value) return err({ code: 'git/nothing' });
    }
    const parents = parent === null ? [] : ['-p', parent];
    const signing = own.value.signs ? ['-S'] : [];
    const made = await step(['commit-tree', ...signing, ...parents, '-F', '-', tree.value], {
      input: `${message}\n`,
    });
    if (!made.ok) return asGitError(made);

    // The person's own index first: while another git holds it, nothing is done.
    if (stop.aborted) return err({ code: 'git/stopped' });
    const kept = await step(['update-index', '--add', '-z', '--stdin'], {
      input: list,
      isLast: true,
    });
    if (!kept.ok) return asGitError(kept, look);
    const [subject = ''] = message.split('\n');
    const ref = `refs/heads/${branch}`;
    const was = parent ?? '0'.repeat(made.value.length);
    const moved = await step(['update-ref', '-m', `commit: ${subject}`, ref, made.value, was], {
      isLast: true,
    });
    if (!moved.ok) return isStep(moved.error) ? err({ code: 'git/moved-on' }) : err(moved.error);
    return ok(made.value);
  } finally {
    await view.close();
  }
}

/** A git that ended badly, in its own words. */
interface FailedStep {
  readonly code: 'step';
  readonly stderr: string;
}

type Step = (
  args: readonly string[],
  more?: {
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
    /** What is begun is ended: stopping it would leave nobody knowing whether it was done. */
    readonly isLast?: boolean;
  },
) => Promise<Result<string, GitError | FailedStep>>;

function createStep(tools: GitTools, view: OwnView, stop: AbortSignal): Step {
  return async (args, { env = {}, input = '', isLast = false } = {}) => {
    const where = { folder: view.folder, env: { ...view.env, ...env } };
    const ran = await tools.run(args, where, {
      input,
      limitMs,
      stop: isLast ? undefined : stop,
    });
    if (!ran.ok) return ran;
    const { code, stderr, stdout } = ran.value;
    return code === 0 ? ok(stdout.trimEnd()) : err({ code: 'step', stderr: stderr || `${code}` });
  };
}

function isStep(error: GitError | FailedStep): error is FailedStep {
  return error.code === 'step';
}

function asGitError(
  { error }: { readonly ok: false; readonly error: GitError | FailedStep },
  look?: RepositoryLook,
): Result<never, GitError> {
  if (!isStep(error)) return err(error);
  const isLocked = /\.lock': File exists/u.test(error.stderr);
  if (isLocked && look !== undefined) {
    return err({ code: 'git/busy', folder: look.repository.root });
  }
  return err({ code: 'git/failed', cause: lastWords(error.stderr) });
}

/** The first file that a filter (e.g. Git LFS) would have to change on its way in. */
async function firstFiltered(
  paths: readonly string[],
  step: Step,
): Promise<Result<GitError | null, GitError>> {
  const asked = await step(['check-attr', '-z', '--stdin', 'filter'], {
    input: `${paths.join('\0')}\0`,
  });
  if (!asked.ok) return isStep(asked.error) ? err(failedStep(asked.error)) : err(asked.error);
  const fields = asked.value.split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [name = '', , filter = 'unspecified'] = fields.slice(at, at + 3);
    if (filter !== 'unspecified' && filter !== 'unset') {
      return ok({ code: 'git/filtered', name, filter });
    }
  }
  return ok(null);
}

function failedStep({ stderr }: FailedStep): GitError {
  return failed({ code: 1, stdout: '', stderr });
}
