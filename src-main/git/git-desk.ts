import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commitMessage } from '#core/git/commit-message.ts';
import { filesToCommit } from '#core/git/files-to-commit.ts';
import type { GitError } from '#core/git/git-errors.ts';
import { leftOut } from '#core/git/left-out.ts';
import { readRemoteAddress } from '#core/git/remote-address.ts';
import type { GitOutcome, GitPlan, GitStep, GitView } from '#core/ipc/git-shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { ChannelFolders } from '../release/channel-folders.ts';
import { commitFiles, commitObstacle } from './commit-files.ts';
import type { ExportedPaths } from './exported-paths.ts';
import { findRepository, repositoryAt, type Repository } from './find-repository.ts';
import type { GitTools } from './git-tools.ts';
import { ignoredPaths } from './ignored-paths.ts';
import { lookAtRepository, type RepositoryLook } from './look-at-repository.ts';
import { pushBranch } from './push-branch.ts';
import type { RepositoryConsent } from './repository-consent.ts';
import { repositoryId, repositoryState } from './repository-state.ts';

export interface GitDeskOptions {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly folders: Pick<ChannelFolders, 'of'>;
  /** Where the library's exports to no channel go. */
  readonly exportFolders: (library: OpenLibrary) => readonly string[];
  readonly exported: ExportedPaths;
  readonly consent: RepositoryConsent;
  readonly findTools: () => Promise<Result<GitTools, GitError>>;
  /** A yes to commit and push from a repository; `address` null where nothing is pushed. */
  readonly mayPublish: (folder: string, address: string | null) => Promise<boolean>;
  readonly onProgress: (step: GitStep) => void;
}

export interface PublishRequest {
  readonly repositoryId: string;
  readonly paths: readonly string[];
  readonly message: string;
}

type Place =
  { readonly kind: 'library' | 'export' } | { readonly kind: 'channel'; readonly name: string };

export type GitDesk = ReturnType<typeof createGitDesk>;

/** The repositories of the open library and its channels: their state, and commit and push. */
export function createGitDesk(options: GitDeskOptions) {
  const { consent, exported, findTools } = options;
  /** The tops of the working trees that the window was told of, by id. */
  const roots = new Map<string, string>();

  /** Where the library and each channel that may be looked at lie. */
  async function places(): Promise<
    readonly { readonly of: Place; readonly repository: Repository }[]
  > {
    const library = options.desk.current();
    if (library === null) return [];
    const found: { readonly of: Place; readonly folder: string }[] = [
      { of: { kind: 'library' }, folder: library.folder },
      ...options
        .exportFolders(library)
        .map((folder) => ({ of: { kind: 'export' }, folder }) as const),
    ];
    for (const channel of library.settings.channels ?? []) {
      const folder = await options.folders.of(library, channel);
      // One that nobody has allowed is not looked at.
      if (folder?.isAllowed === true) {
        found.push({ of: { kind: 'channel', name: channel.name }, folder: folder.path });
      }
    }
    const known = await Promise.all(
      found.map(async ({ of, folder }) => ({ of, repository: await findRepository(folder) })),
    );
    return known.flatMap(({ of, repository }) => (repository === null ? [] : [{ of, repository }]));
  }

  async function look(): Promise<GitView> {
    await exported.settled();
    const found = await places();
    const unique = new Map(found.map(({ repository }) => [repository.root, repository]));
    const nowhere = { problem: null, repositories: [], library: null, channels: {} };
    // Where there is no repository, nobody asks for git.
    if (unique.size === 0) return nowhere;
    const tools = await findTools();
    if (!tools.ok) return { ...nowhere, problem: tools.error };
    const repositories: GitView['repositories'] = [];
    for (const [root, repository] of unique) {
      const looked = await lookAtRepository(repository, tools.value);
      const state = repositoryState(root, looked, [...exported.below(root).keys()]);
      roots.set(state.id, root);
      repositories.push(state);
    }
    const library = found.find(({ of }) => of.kind === 'library');
    return {
      problem: null,
      repositories,
      library: library === undefined ? null : repositoryId(library.repository.root),
      channels: Object.fromEntries(
        found.flatMap((place) =>
          place.of.kind === 'channel' ? [[place.of.name, repositoryId(place.repository.root)]] : [],
        ),
      ),
    };
  }

  async function lookAt(
    id: string,
  ): Promise<Result<{ readonly look: RepositoryLook; readonly tools: GitTools }, GitError>> {
    const root = roots.get(id);
    const tools = await findTools();
    if (!tools.ok) return tools;
    const repository = root === undefined ? null : await repositoryAt(root);
    if (repository === null) return err({ code: 'git/not-found', folder: root ?? id });
    const looked = await lookAtRepository(repository, tools.value);
    return looked.ok ? ok({ look: looked.value, tools: tools.value }) : looked;
  }

  async function plan(id: string): Promise<Result<GitPlan, GitError>> {
    const found = await lookAt(id);
    if (!found.ok) return found;
    const { look: looked, tools } = found.value;
    const { root, commonFolder } = looked.repository;
    const { status, target, entries } = looked;
    const issues = exported.below(root);
    const files = filesToCommit([...issues.keys()], status.entries);
    const ignored = await ignoredPaths(
      looked,
      files.filter(({ change }) => change === 'new').map(({ path }) => path),
      tools,
    );
    const left = files.filter(({ path }) => !ignored.has(path));
    const template = options.desk.current()?.settings.release?.commitMessage ?? null;
    const of = left.flatMap(({ path }) => issues.get(path) ?? []);
    return ok({
      repositoryId: id,
      folder: root,
      branch: status.branch,
      remote:
        target === null
          ? null
          : { name: target.remote.name, branch: target.branch, address: addressOf(looked) },
      files: left.map(({ path, change }) => ({ path, change })),
      earlier: status.ahead ?? 0,
      message: commitMessage(
        of,
        left.map(({ path }) => path),
        template,
      ),
      leftOut: [...leftOut(entries, await hooksIn(join(commonFolder, 'hooks')))],
      obstacle: commitObstacle(looked),
    });
  }

  async function publish(
    { repositoryId: id, paths, message }: PublishRequest,
    stop: AbortSignal,
  ): Promise<Result<GitOutcome | null, GitError>> {
    const found = await lookAt(id);
    if (!found.ok) return found;
    const { look: looked, tools } = found.value;
    const { root } = looked.repository;
    const known = [...exported.below(root).keys()].filter((path) => paths.includes(path));
    const files = filesToCommit(known, looked.status.entries).map(({ path }) => path);
    if (!consent.isGiven(looked)) {
      const address = looked.target === null ? null : addressOf(looked);
      if (!(await options.mayPublish(root, address))) return ok(null);
      consent.give(looked);
    }
    const outcome = { committed: 0, commit: null, pushed: false, error: null };
    let now = looked;
    let made: Pick<GitOutcome, 'commit' | 'committed'> = outcome;
    if (files.length > 0) {
      options.onProgress('committing');
      const committed = await commitFiles({ look: looked, paths: files, message, stop }, tools);
      if (!committed.ok) return ok({ ...outcome, error: committed.error });
      exported.forget(root, files);
      made = { committed: files.length, commit: committed.value.slice(0, 7) };
    }
    if (looked.target === null) return ok({ ...outcome, ...made });
    options.onProgress('pushing');
    if (files.length > 0) {
      const again = await lookAtRepository(looked.repository, tools, stop);
      if (!again.ok) return ok({ ...outcome, ...made, error: again.error });
      now = again.value;
    }
    const pushed = await pushBranch(now, tools, stop);
    return ok({
      ...outcome,
      ...made,
      pushed: pushed.ok,
      error: pushed.ok ? null : pushed.error,
    });
  }

  return { look, plan, publish };
}

function addressOf({ target }: RepositoryLook): string {
  const [address = ''] = target?.remote.addresses ?? [];
  return readRemoteAddress(address)?.shown ?? address.replace(/\/\/[^/@]*@/u, '//').slice(0, 200);
}

/** What a person may miss among the hooks, samples aside. */
async function hooksIn(folder: string): Promise<readonly string[]> {
  const facts = await lstat(folder).catch(() => null);
  if (facts?.isDirectory() !== true) return [];
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.endsWith('.sample'));
}
