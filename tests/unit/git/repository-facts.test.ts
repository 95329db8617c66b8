import { describe, expect, it, test } from 'vitest';
import {
  readConfigList,
  readScopedConfigList,
  writeConfig,
  type ConfigEntry,
} from '#core/git/config-entries.ts';
import { isRemoteName, readHead } from '#core/git/head.ts';
import { leftOut } from '#core/git/left-out.ts';
import { ownFileSettings, ownSettings, signsCommits } from '#core/git/own-settings.ts';
import { pushTarget, repositoryFacts } from '#core/git/repository-facts.ts';
import { git, put } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const entry = (key: string, value: string): ConfigEntry => ({ key, value, isBare: false });
const own = (key: string, value: string, scope = 'global') => ({ ...entry(key, value), scope });
const remote = (name: string) => entry(`remote.${name}.url`, `https://example.com/${name}`);

describe('HEAD', () => {
  test.each([
    ['ref: refs/heads/main\n', 'main'],
    ['ref: refs/heads/草稿/第 1'.replace(' 1', '1'), '草稿/第1'],
  ])('%j is on a branch', (text, branch) => {
    expect(readHead(text)).toEqual({ kind: 'branch', branch });
  });

  it('may stand on a commit', () => {
    expect(readHead(`${'a1'.repeat(20)}\n`)).toEqual({ kind: 'detached' });
  });

  test.each([
    'ref: refs/heads/../../config',
    'ref: refs/heads/a/../b',
    'ref: refs/heads/-f',
    'ref: refs/heads/a b',
    'ref: refs/heads/a.lock',
    'ref: refs/heads/a\nb',
    'ref: refs/heads/',
    'ref: refs/remotes/origin/main',
    'nothing',
    '',
  ])('%j is nothing that git writes', (text) => {
    expect(readHead(text)).toBeNull();
  });

  test.each([
    ['origin', true],
    ['my-fork', true],
    ['../x', false],
    ['-x', false],
    ['a/b', false],
    ['', false],
  ])('a remote may be called %j: %s', (name, isGood) => {
    expect(isRemoteName(name)).toBe(isGood);
  });
});

const target = (...entries: readonly ConfigEntry[]) => {
  const found = pushTarget(repositoryFacts(entries), 'main');
  return found === null ? null : `${found.remote.name}/${found.branch}`;
};
const follows = (name: string, branch: string) => [
  entry('branch.main.remote', name),
  entry('branch.main.merge', `refs/heads/${branch}`),
];

describe('where a branch is pushed to', () => {
  it('is what it follows, else the one remote, else origin', () => {
    expect(target()).toBeNull();
    expect(target(remote('fork'))).toBe('fork/main');
    expect(target(remote('fork'), remote('origin'))).toBe('origin/main');
    expect(target(remote('a'), remote('b'))).toBeNull();
    expect(target(remote('a'), remote('b'), ...follows('b', 'live'))).toBe('b/live');
    expect(target(remote('a'), ...follows('gone', 'live'))).toBeNull();
    expect(
      target(remote('a'), remote('b'), ...follows('b', 'live'), entry('remote.pushdefault', 'a')),
    ).toBe('a/main');
  });

  it('is its own address for that, where it has one', () => {
    const { remotes } = repositoryFacts([
      remote('origin'),
      entry('remote.origin.pushurl', 'git@example.com:a.git'),
      entry('remote.../x.url', 'https://example.com/'),
    ]);
    expect(remotes).toEqual([{ name: 'origin', addresses: ['git@example.com:a.git'] }]);
  });
});

test('only data is taken from a repository', () => {
  const facts = repositoryFacts([
    entry('core.autocrlf', 'input'),
    entry('core.filemode', 'sh -c evil'),
    entry('core.sshcommand', 'evil'),
    entry('user.name', 'Ann'),
    entry('user.email', 'ann@example.com\nevil'),
    entry('user.signingkey', 'evil'),
    entry('extensions.objectformat', 'sha256'),
  ]);
  expect(facts.form).toEqual([
    { key: 'core.autocrlf', value: 'input' },
    { key: 'core.repositoryformatversion', value: '1' },
    { key: 'extensions.objectformat', value: 'sha256' },
  ]);
  expect(facts.identity).toEqual([{ key: 'user.name', value: 'Ann' }]);
  expect(repositoryFacts([entry('extensions.refstorage', 'reftable')]).unsupported).toBe(
    'reftable',
  );
});

test('a person’s own settings are taken without their filters, hooks and aliases', () => {
  const entries = [
    own('core.excludesfile', '~/.ignore', 'system'),
    own('core.sshcommand', 'ssh -i key'),
    own('core.hookspath', '/hooks'),
    own('core.fsmonitor', 'true'),
    own('filter.lfs.clean', 'git-lfs clean'),
    own('credential.helper', ''),
    own('credential.https://example.com.helper', 'store'),
    own('alias.push', '!evil'),
    own('remote.origin.url', 'https://evil.example'),
    own('include.path', 'more'),
    own('credential.helper', 'evil', 'local'),
    own('core.excludesfile', 'evil', 'worktree'),
    own('commit.gpgsign', 'false', 'local'),
    { key: 'commit.gpgsign', value: '', isBare: true, scope: 'global' },
  ];
  expect(ownSettings(entries).map(({ key, value }) => `${key}=${value}`)).toEqual([
    'core.excludesfile=~/.ignore',
    'core.sshcommand=ssh -i key',
    'credential.helper=',
    'credential.https://example.com.helper=store',
  ]);
  expect(ownFileSettings(entries)).toEqual([{ key: 'core.excludesfile', value: '~/.ignore' }]);
  expect(signsCommits(entries)).toBe(true);
});

test('what a person may miss is named', () => {
  const entries = [
    entry('filter.lfs.clean', 'x'),
    entry('filter.lfs.smudge', 'x'),
    entry('core.sshcommand', 'x'),
    entry('core.fsmonitor', 'true'),
    entry('remote.origin.receivepack', 'x'),
    entry('core.autocrlf', 'true'),
  ];
  expect(leftOut(entries, ['pre-commit', 'post-checkout'])).toEqual([
    'core.sshcommand',
    'filter.lfs',
    'hooks/pre-commit',
    'remote.origin.receivepack',
  ]);
});

test('settings that are written are read by git as they were', () => {
  const folder = tempFolder();
  const entries = [
    { key: 'user.name', value: ' "Ann" \\ #1; 编辑\t\nx ' },
    { key: 'credential.https://example.com/a "b" \\c.helper', value: '!f() { echo "$1"; }; f' },
    { key: 'branch.草稿.merge', value: 'refs/heads/草稿' },
    { key: 'credential.helper', value: '' },
    { key: 'credential.helper', value: 'store' },
  ];
  const path = put(folder, 'config', writeConfig(entries));
  const list = git(folder, 'config', '--file', path, '--list', '-z');
  expect(readConfigList(list)).toEqual(entries.map((one) => ({ ...one, isBare: false })));
  const scoped = git(folder, '-c', 'a.b=c', 'config', '--list', '--show-scope', '-z');
  expect(readScopedConfigList(scoped)).toContainEqual({ ...entry('a.b', 'c'), scope: 'command' });
});
