import {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  renameSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeConfig } from '#core/git/config-entries.ts';
import { blogWithRemote, canary, filesOf, git, put } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { gitSetUp } from './git-set-up.ts';

/** Every hook that git knows (githooks(5)). */
const hooks = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'pre-commit',
  'pre-merge-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'pre-push',
  'pre-receive',
  'update',
  'proc-receive',
  'post-receive',
  'post-update',
  'reference-transaction',
  'push-to-checkout',
  'pre-auto-gc',
  'post-rewrite',
  'sendemail-validate',
  'fsmonitor-watchman',
  'post-index-change',
];

/** The settings of a repository that can name a program, or lead git to other settings. */
const programSettings = [
  'core.fsmonitor',
  'core.sshCommand',
  'core.gitProxy',
  'core.askPass',
  'core.editor',
  'core.pager',
  'core.alternateRefsCommand',
  'core.sparseCheckoutCommand',
  'sequence.editor',
  'credential.helper',
  'credential.https://example.invalid.helper',
  'gpg.program',
  'gpg.openpgp.program',
  'gpg.ssh.program',
  'gpg.ssh.defaultKeyCommand',
  'gpg.x509.program',
  'filter.evil.clean',
  'filter.evil.smudge',
  'filter.evil.process',
  'diff.external',
  'diff.evil.command',
  'diff.evil.textconv',
  'merge.evil.driver',
  'alias.status',
  'alias.push',
  'alias.commit-tree',
  'pager.status',
  'pager.push',
  'remote.origin.receivepack',
  'remote.origin.uploadpack',
  'remote.origin.proxy',
  'uploadpack.packObjectsHook',
  'receive.procReceiveRefs',
  'interactive.diffFilter',
  'trailer.evil.command',
  'trailer.evil.cmd',
  'browser.evil.cmd',
  'man.evil.cmd',
  'difftool.evil.cmd',
  'mergetool.evil.cmd',
  'sendemail.smtpServer',
  'submodule.evil.update',
  'hook.evil.command',
  'maintenance.strategy',
];

/** A repository and its remote with a program in every place that could run one. */
function hostileBlog(home: string) {
  const { blog, remote } = blogWithRemote(home);
  const plant = (folder: string, prefix: string): void => {
    for (const hook of hooks) {
      const path = put(
        folder,
        `hooks/${hook}`,
        `#!/bin/sh\ntouch '${home}/ran-${prefix}-${hook}'\n`,
      );
      chmodSync(path, 0o755);
    }
  };
  plant(join(blog, '.git'), 'hook');
  plant(remote, 'remote-hook');
  const programs = programSettings.map((key) => {
    const program = canary(home, key.replaceAll(/[^\w.-]/gu, '_'));
    return { key, value: key.startsWith('alias.') ? `!${program}` : program };
  });
  put(home, 'included', `[core]\n\tfsmonitor = ${canary(home, 'included')}\n`);
  const more = {
    'hook.evil.event': 'pre-push',
    'commit.gpgSign': 'true',
    'push.gpgSign': 'if-asked',
    'protocol.ext.allow': 'always',
    'push.recurseSubmodules': 'on-demand',
    'status.submoduleSummary': 'true',
    'gc.auto': '1',
    'core.untrackedCache': 'true',
    [`includeIf.gitdir:${blog}/.path`]: join(home, 'included'),
  };
  const others = Object.entries(more).map(([key, value]) => ({ key, value }));
  const config = join(blog, '.git/config');
  appendFileSync(config, writeConfig([...programs, ...others]));
  put(blog, '.gitattributes', '*.txt filter=evil diff=evil merge=evil\n');
  put(blog, 'notes.txt', 'changed\n');
  return { blog, remote };
}

/** A submodule whose own repository watches its files with a program. */
function addHostileSubmodule(home: string, blog: string): void {
  const inner = join(blog, 'theme');
  git(home, 'init', '--quiet', '-b', 'main', inner);
  put(inner, 'a.css', 'a');
  git(inner, 'add', '.');
  git(inner, 'commit', '--quiet', '-m', 'Theme');
  git(
    blog,
    '-c',
    'core.fsmonitor=false',
    'update-index',
    '--add',
    '--cacheinfo',
    ['160000', git(inner, 'rev-parse', 'HEAD'), 'theme'].join(','),
  );
  put(inner, 'a.css', 'changed');
  git(inner, 'config', 'core.fsmonitor', canary(home, 'submodule'));
}

/** Whether it succeeds is none of our business. */
function attempt(folder: string, ...args: readonly string[]): void {
  try {
    git(folder, ...args);
  } catch {
    // A program that only leaves its mark is no good filter.
  }
}

const ranIn = (home: string) => readdirSync(home).filter((name) => name.startsWith('ran-'));

describe('a repository from elsewhere', () => {
  it('runs nothing of its own, whether it is looked at, committed to or pushed', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    addHostileSubmodule(home, blog);
    const hostile = hostileBlog(tempFolder());
    const hostileHome = join(hostile.blog, '..');
    // The places are real: git itself runs what stands in them.
    attempt(hostile.blog, 'status');
    attempt(hostile.blog, '-c', 'filter.evil.required=false', 'add', 'notes.txt');
    attempt(hostile.blog, '-c', 'commit.gpgSign=false', 'commit', '--quiet', '-m', 'Notes');
    attempt(hostile.blog, 'push', '--quiet');
    const control = ranIn(hostileHome);
    for (const name of ['included', 'filter.evil.process', 'hook-pre-commit']) {
      expect(control).toContain(`ran-${name}`);
    }
    for (const name of control) unlinkSync(join(hostileHome, name));
    const inner = gitSetUp(home, { library: blog });
    expect((await inner.desk.look()).repositories[0]).toMatchObject({ problem: null });
    expect(ranIn(home)).toEqual([]);

    const { desk, publish, exportTo } = gitSetUp(hostileHome, { library: hostile.blog });
    await exportTo(hostile.blog, 'posts/a.md', 'a');
    const [state] = (await desk.look()).repositories;
    expect(state).toMatchObject({ problem: null, waiting: 1, branch: 'main' });
    expect(ranIn(hostileHome)).toEqual([]);
    const plan = await desk.plan(state?.id ?? '');
    expect(plan.ok && plan.value.leftOut).toContain('core.sshcommand');
    expect(ranIn(hostileHome)).toEqual([]);
    expect(await publish()).toMatchObject({
      ok: true,
      value: { committed: 1, pushed: true, error: null },
    });
    expect(ranIn(hostileHome)).toEqual([]);
    expect(filesOf(hostile.remote, 'main')).toEqual(['README.md', 'posts/a.md']);
  });

  it('does not push to what runs a program', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    git(blog, 'config', 'protocol.ext.allow', 'always');
    git(blog, 'config', 'remote.origin.url', `ext::${canary(home, 'ext')}`);
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    const error = { code: 'git/bad-remote' };
    expect(await publish()).toMatchObject({ ok: true, value: { error } });
    expect(ranIn(home)).toEqual([]);
  });

  it('does not follow what the repository makes of addresses', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    const other = join(home, 'other.git');
    git(home, 'init', '--quiet', '--bare', other);
    git(blog, 'config', `url.${other}.insteadOf`, remote);
    git(blog, 'config', `url.${other}.pushInsteadOf`, remote);
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    expect(await publish()).toMatchObject({ ok: true, value: { pushed: true } });
    expect(filesOf(remote, 'main')).toEqual(['README.md', 'a.md']);
  });

  it('does not push into a folder whose own settings could run something', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    git(remote, 'config', 'core.alternateRefsCommand', canary(home, 'alternates'));
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    const error = { code: 'git/risky-remote', setting: 'core.alternaterefscommand' };
    expect(await publish()).toMatchObject({ ok: true, value: { error } });
    git(blog, 'remote', 'set-url', 'origin', join(blog, '.git'));
    await exportTo(blog, 'b.md', 'b');
    const itself = { code: 'git/risky-remote', setting: 'core.bare' };
    expect(await publish()).toMatchObject({ ok: true, value: { error: itself } });
    expect(ranIn(home)).toEqual([]);
  });

  it.each(['refs/heads', 'index'])('writes nothing through a link at %s', async (name) => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    const path = join(blog, '.git', name);
    const elsewhere = join(home, 'elsewhere');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    const published = await publish();
    expect(published.ok ? published.value?.error : published.error).toMatchObject({
      code: 'git/unsupported',
    });
  });

  it('notes nothing in a log that leads out', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    const log = join(blog, '.git/logs/refs/heads/main');
    unlinkSync(log);
    symlinkSync(join(home, 'profile'), log);
    await exportTo(blog, 'a.md', 'a');
    expect(await publish()).toMatchObject({ ok: true, value: { pushed: true } });
    expect(existsSync(join(home, 'profile'))).toBe(false);
  });
});
