import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitError } from '#core/git/git-errors.ts';
import { pushFailure } from '#core/git/push-failure.ts';
import { firstRisk, readRemoteAddress, type RemoteAddress } from '#core/git/remote-address.ts';
import { err, ok, type Result } from '#core/result.ts';
import { failed, readConfigFile, type GitTools } from './git-tools.ts';
import { followSettings, unsupported, type RepositoryLook } from './look-at-repository.ts';
import { readOwnIdentity } from './own-identity.ts';
import { noHooks, openOwnView, type OwnView } from './own-view.ts';

/** A slow line, and a season of pictures. */
const limitMs = 600_000;

/**
 * Pushes the checked-out branch to where it is pushed to, never by force, and notes where it is there.
 */
export async function pushBranch(
  look: RepositoryLook,
  tools: GitTools,
  stop: AbortSignal,
): Promise<Result<null, GitError>> {
  const { repository, status, target } = look;
  const { branch } = status;
  if (branch === null || target === null) return err({ code: 'git/detached' });
  const own = await readOwnIdentity(look, tools);
  if (!own.ok) return own;
  const view = await openOwnView({
    repository,
    headText: look.headText,
    settings: [...own.value.settings, ...followSettings(repository, branch, target)],
    writes: [`remotes/${target.remote.name}/${target.branch}`],
    temporary: tools.temporary,
  });
  if (view === null) return err(unsupported('links'));
  try {
    const { remote } = target;
    const { GIT_WORK_TREE: _, GIT_INDEX_FILE: __, ...env } = view.env;
    const where = { folder: view.folder, env };
    const asked = await tools.run(['remote', 'get-url', '--push', '--all', remote.name], where);
    if (!asked.ok) return asked;
    if (asked.value.code !== 0) return err(failed(asked.value));
    const addresses = asked.value.stdout.split('\n').filter((line) => line !== '');
    const judged: RemoteAddress[] = [];
    for (const address of addresses) {
      const one = await judge(address, tools);
      if (!one.ok) return one;
      judged.push(one.value);
    }
    const [first] = judged;
    if (first === undefined) return err({ code: 'git/bad-remote', address: remote.name });
    const folders = judged.filter(({ kind }) => kind === 'folder');
    // Only one program can be named for all of them.
    if (folders.length > 0 && folders.length < judged.length) {
      return err({ code: 'git/bad-remote', address: folders[0]?.shown ?? remote.name });
    }
    const there = folders.length > 0 ? [`--receive-pack=${receivePack(tools.program, view)}`] : [];
    const args = ['push', '--porcelain', '--no-verify', '--no-signed', '--no-force'];
    const ran = await tools.run(
      [...args, ...there, '--', remote.name, `refs/heads/${branch}:refs/heads/${target.branch}`],
      where,
      { limitMs, stop },
    );
    if (!ran.ok) return ran;
    const { code, stderr, stdout } = ran.value;
    if (code === 0) return ok(null);
    return err(pushFailure(stdout, stderr, { branch: target.branch, address: first.shown }));
  } finally {
    await view.close();
  }
}

/** Whether it may be pushed to an address. */
async function judge(address: string, tools: GitTools): Promise<Result<RemoteAddress, GitError>> {
  const read = readRemoteAddress(address);
  if (read === null) return err({ code: 'git/bad-remote', address: address.slice(0, 200) });
  if (read.kind !== 'folder') return ok(read);
  // What takes a push in a folder runs here, with that repository's settings.
  const folder = await realpath(read.path).catch(() => null);
  if (folder === null) return err({ code: 'git/unreachable', address: read.shown });
  const entries = await readConfigFile(tools, join(folder, 'config'));
  const setting = entries.ok ? firstRisk(entries.value) : 'config';
  return setting === null
    ? ok(read)
    : err({ code: 'git/risky-remote', address: read.shown, setting });
}

/**
 * What takes the push on the other side. In a folder of this machine it runs with its hooks off; elsewhere the
 * other machine's own program decides.
 */
function receivePack(program: string, view: OwnView): string {
  return [
    quoted(program),
    '-c',
    quoted(`core.hooksPath=${noHooks(view.folder)}`),
    '-c core.fsmonitor=false -c gc.auto=0 -c receive.autogc=false receive-pack',
  ].join(' ');
}

/** For the shell that git hands it to. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
