import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { blogWithRemote, filesOf, git, put } from '../../support/git-repository.ts';
import { gitSetUp } from './git-set-up.ts';

const done = { ok: true, value: { committed: 2, pushed: true, error: null } };

describe('commit and push', () => {
  it('takes what exports wrote and nothing else, and leaves what is staged staged', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    const { desk, publish, exportTo, asked, steps } = gitSetUp(home, { library: blog });
    put(blog, 'README.md', 'Changed by hand.\n');
    put(blog, 'staged by hand.md', 'mine\n');
    git(blog, 'add', 'staged by hand.md');
    put(blog, 'src/pages/other.md', 'mine\n');
    await exportTo(blog, 'src/pages/2026-08-22 周刊.md', '# 第 159 期\n');
    await exportTo(blog, 'src/pages/new\nline.md', 'odd\n');
    const before = (await desk.look()).repositories[0];
    expect(before).toMatchObject({ branch: 'main', ahead: 0, behind: 0, waiting: 2 });
    expect(before?.counts).toEqual({ staged: 1, changed: 1, untracked: 1, conflicted: 0 });

    const plan = await desk.plan(before?.id ?? '');
    expect(plan).toMatchObject({
      ok: true,
      value: {
        message: 'Publish Python Weekly #159',
        remote: { name: 'origin', branch: 'main', address: remote },
        files: [
          { path: 'src/pages/2026-08-22 周刊.md', change: 'new' },
          { path: 'src/pages/new\nline.md', change: 'new' },
        ],
      },
    });
    expect(await publish('Publish 第 159 期\n\n"Quoted" $(words)\n')).toMatchObject(done);
    expect(steps).toEqual(['committing', 'pushing']);
    expect(asked).toEqual([{ folder: blog, address: remote }]);

    expect(filesOf(remote, 'main')).toEqual([
      'README.md',
      'src/pages/2026-08-22 周刊.md',
      'src/pages/new\nline.md',
    ]);
    expect(git(remote, 'show', 'main:README.md')).toBe('A blog.');
    expect(git(remote, 'log', '-1', '--format=%an <%ae>%n%B', 'main')).toBe(
      'Ann Editor <ann@example.com>\nPublish 第 159 期\n\n"Quoted" $(words)',
    );
    expect(git(blog, 'status', '--porcelain').split('\n')).toEqual([
      ' M README.md',
      'A  "staged by hand.md"',
      '?? src/pages/other.md',
    ]);
    expect(git(blog, 'reflog', '-1', '--format=%gs')).toBe('commit: Publish 第 159 期');
    expect(git(blog, 'fsck', '--strict')).toBe('');
    const after = (await desk.look()).repositories[0];
    expect(after).toMatchObject({ ahead: 0, waiting: 0 });
  });

  it('asks once for an address, and again for another', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    const { publish, exportTo, asked } = gitSetUp(home, { library: blog });
    for (const name of ['a.md', 'b.md']) {
      await exportTo(blog, name, name);
      expect(await publish()).toMatchObject({ ok: true, value: { pushed: true } });
    }
    expect(asked).toHaveLength(1);
    const other = join(home, 'other.git');
    git(home, 'init', '--quiet', '--bare', '-b', 'main', other);
    git(blog, 'remote', 'set-url', 'origin', other);
    await exportTo(blog, 'c.md', 'c');
    expect(await publish()).toMatchObject({ ok: true, value: { pushed: true } });
    expect(asked).toHaveLength(2);
    expect(filesOf(other, 'main')).toEqual(['README.md', 'a.md', 'b.md', 'c.md']);
  });

  it('does nothing after a no', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    const { publish, exportTo, desk } = gitSetUp(home, { library: blog, says: false });
    await exportTo(blog, 'a.md', 'a');
    expect(await publish()).toEqual({ ok: true, value: null });
    expect(filesOf(remote, 'main')).toEqual(['README.md']);
    expect((await desk.look()).repositories[0]).toMatchObject({ waiting: 1, ahead: 0 });
  });

  it('says what to do when the push is rejected, keeps the commit, and pushes it later', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    const { publish, exportTo, desk } = gitSetUp(home, { library: blog });
    const other = join(home, 'other');
    git(home, 'clone', '--quiet', remote, other);
    put(other, 'theirs.md', 'theirs');
    git(other, 'add', '.');
    git(other, 'commit', '--quiet', '-m', 'Theirs');
    git(other, 'push', '--quiet');
    await exportTo(blog, 'a.md', 'a');
    expect(await publish()).toMatchObject({
      ok: true,
      value: { committed: 1, pushed: false, error: { code: 'git/rejected', branch: 'main' } },
    });
    expect((await desk.look()).repositories[0]).toMatchObject({ ahead: 1, waiting: 0 });
    git(blog, 'pull', '--quiet', '--rebase');
    expect(await publish()).toMatchObject({
      ok: true,
      value: { committed: 0, commit: null, pushed: true, error: null },
    });
    expect(filesOf(remote, 'main')).toEqual(['README.md', 'a.md', 'theirs.md']);
  });

  it('needs to know who commits', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    git(blog, 'config', '--unset', 'user.email');
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    expect(await publish()).toMatchObject({
      ok: true,
      value: { committed: 0, error: { code: 'git/no-identity' } },
    });
    put(home, '.gitconfig', '[includeIf "gitdir:**/blog/"]\n\tpath = at-work\n');
    put(home, 'at-work', '[user]\n\temail = ann@work.example\n');
    expect(await publish()).toMatchObject({ ok: true, value: { committed: 1, pushed: true } });
    expect(git(blog, 'log', '-1', '--format=%ae')).toBe('ann@work.example');
  });

  it('refuses what a filter would have to change, and commits nothing', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    put(blog, '.gitattributes', '*.png filter=lfs diff=lfs merge=lfs -text\n');
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    await exportTo(blog, 'assets/a.png', 'png');
    const error = { code: 'git/filtered', name: 'assets/a.png', filter: 'lfs' };
    expect(await publish()).toMatchObject({ ok: true, value: { committed: 0, error } });
    expect(filesOf(remote, 'main')).toEqual(['README.md']);
    expect(git(blog, 'status', '--porcelain')).toBe('?? .gitattributes\n?? a.md\n?? assets/');
  });

  it('keeps to the line ends that the repository asks for', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    put(blog, '.gitattributes', '*.md text eol=lf\n');
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'one\r\ntwo\r\n');
    expect(await publish()).toMatchObject({ ok: true, value: { pushed: true } });
    expect(git(remote, 'cat-file', '-s', 'main:a.md')).toBe('8');
    expect(readFileSync(join(blog, 'a.md'), 'utf8')).toBe('one\r\ntwo\r\n');
  });

  it('begins a repository without a commit, and one without a remote', async () => {
    const home = tempFolder();
    const blog = join(home, 'blog');
    git(home, 'init', '--quiet', '-b', 'trunk', blog);
    git(blog, 'config', 'user.name', 'Ann');
    git(blog, 'config', 'user.email', 'ann@example.com');
    const { publish, exportTo, desk, asked } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    expect((await desk.look()).repositories[0]).toMatchObject({
      branch: 'trunk',
      hasCommits: false,
      upstream: null,
      waiting: 1,
    });
    expect(await publish()).toMatchObject({
      ok: true,
      value: { committed: 1, pushed: false, error: null },
    });
    expect(asked).toEqual([{ folder: blog, address: null }]);
    expect(filesOf(blog, 'trunk')).toEqual(['a.md']);
    expect(git(blog, 'status', '--porcelain')).toBe('');
  });

  it('works in a linked working tree, on its own branch', async () => {
    const home = tempFolder();
    const { blog, remote } = blogWithRemote(home);
    const tree = join(home, 'tree');
    git(blog, 'worktree', 'add', '--quiet', '-b', 'drafts', tree);
    const { publish, exportTo } = gitSetUp(home, { library: tree });
    await exportTo(tree, 'a.md', 'a');
    expect(await publish()).toMatchObject({ ok: true, value: { committed: 1, pushed: true } });
    expect(filesOf(remote, 'drafts')).toEqual(['README.md', 'a.md']);
    expect(git(tree, 'status', '--porcelain')).toBe('');
    expect(git(blog, 'status', '--porcelain')).toBe('');
  });

  it.each([
    ['a merge', 'MERGE_HEAD', { code: 'git/in-progress', what: 'merge' }],
    ['a rebase', 'rebase-merge/onto', { code: 'git/in-progress', what: 'rebase' }],
    ['another git', 'index.lock', { code: 'git/busy' }],
  ])('waits for %s', async (_, file, error) => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    put(blog, `.git/${file}`, `${git(blog, 'rev-parse', 'HEAD')}\n`);
    expect(await publish()).toMatchObject({ ok: true, value: { committed: 0, error } });
    expect(git(blog, 'log', '--format=%s')).toBe('Begin');
  });

  it('does not commit without a branch, nor what is ignored or gone', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    const { publish, exportTo, desk, exported } = gitSetUp(home, { library: blog });
    put(blog, '.gitignore', '*.pdf\n');
    await exportTo(blog, 'out/a.pdf', 'a');
    put(blog, 'out/b.md', 'untracked');
    exported.note([join(blog, 'README.md')], { number: 1, title: 'One', date: null });
    await exported.settled();
    git(blog, 'rm', '--quiet', '--cached', 'README.md');
    const [state] = (await desk.look()).repositories;
    const plan = await desk.plan(state?.id ?? '');
    expect(plan.ok && plan.value.files).toEqual([{ path: 'README.md', change: 'new' }]);
    git(blog, 'reset', '--quiet');
    await exportTo(blog, 'b.md', 'b');
    git(blog, 'checkout', '--quiet', '--detach');
    expect((await desk.look()).repositories[0]).toMatchObject({ branch: null });
    expect(await publish()).toMatchObject({ ok: true, value: { error: { code: 'git/detached' } } });
  });

  it('stops a push that takes too long for the person', async () => {
    const home = tempFolder();
    const { blog } = blogWithRemote(home);
    const stalling = put(home, 'stalling', '#!/bin/sh\nsleep 600\n');
    git(home, 'config', '--file', join(home, '.gitconfig'), 'core.sshCommand', `sh ${stalling}`);
    git(blog, 'remote', 'set-url', 'origin', 'git@example.invalid:blog.git');
    const { publish, exportTo } = gitSetUp(home, { library: blog });
    await exportTo(blog, 'a.md', 'a');
    const stop = new AbortController();
    const published = publish('Publish', stop.signal);
    await expect.poll(() => git(blog, 'log', '-1', '--format=%s')).toBe('Publish');
    stop.abort();
    const error = { code: 'git/stopped' };
    expect(await published).toMatchObject({ ok: true, value: { committed: 1, error } });
    expect(existsSync(join(blog, '.git/index.lock'))).toBe(false);
  });
});
