import { expect, test } from 'vitest';
import { pushFailure } from '#core/git/push-failure.ts';
import { firstRisk, readRemoteAddress } from '#core/git/remote-address.ts';

test.each([
  ['https://github.com/a/b.git', 'web', 'https://github.com/a/b.git'],
  ['https://token@github.com/a/b.git', 'web', 'https://github.com/a/b.git'],
  ['https://me:secret@example.com:8443/b', 'web', 'https://example.com:8443/b'],
  ['ssh://git@example.com:22/b.git', 'ssh', 'ssh://git@example.com:22/b.git'],
  ['git@github.com:a/b.git', 'ssh', 'git@github.com:a/b.git'],
  ['host.example:b.git', 'ssh', 'host.example:b.git'],
  ['git://example.com/b', 'git', 'git://example.com/b'],
  ['/srv/blog.git', 'folder', '/srv/blog.git'],
  ['../blog.git', 'folder', '../blog.git'],
  ['./a:b', 'folder', './a:b'],
  ['C:\\blog.git', 'folder', 'C:\\blog.git'],
  ['file:///srv/blog.git', 'folder', 'file:///srv/blog.git'],
])('%s is pushed to', (address, kind, shown) => {
  expect(readRemoteAddress(address)).toMatchObject({ kind, shown });
});

test.each([
  'ext::sh -c evil',
  'fd::3',
  'evil::address',
  '::x',
  '--receive-pack=evil',
  '-x:y',
  'ssh://-oProxyCommand=evil/x',
  'ssh://%2doProxyCommand=evil/x',
  'ssh://-oProxyCommand=evil@host/x',
  'git@-oProxyCommand=evil:x',
  'host:-x',
  '\\\\server\\share',
  '//server/share',
  'file://server/share',
  'ftp://example.com/x',
  'javascript://example.com/x',
  'https:///x',
  'a\nb',
  '',
])('%j is not', (address) => {
  expect(readRemoteAddress(address)).toBeNull();
});

test('a folder is pushed to when its settings name no program', () => {
  const plain = [
    { key: 'core.repositoryformatversion', value: '0' },
    { key: 'core.bare', value: 'true' },
    { key: 'remote.origin.url', value: 'https://example.com' },
  ];
  expect(firstRisk(plain)).toBeNull();
  expect(firstRisk([...plain, { key: 'hook.x.command', value: 'evil' }])).toBe('hook.x.command');
  expect(firstRisk([...plain, { key: 'include.path', value: 'x' }])).toBe('include.path');
  expect(firstRisk(plain.slice(2))).toBe('core.bare');
});

const target = { branch: 'main', address: 'https://example.com/b' };

test.each([
  ['!\ta:b\t[rejected] (fetch first)', '', { code: 'git/rejected', branch: 'main' }],
  ['!\ta:b\t[rejected] (non-fast-forward)', '', { code: 'git/rejected', branch: 'main' }],
  [
    '!\ta:b\t[remote rejected] (protected branch hook declined)',
    'remote: error: Changes must be made through a pull request.        \nerror: failed',
    {
      code: 'git/declined',
      cause: 'protected branch hook declined: Changes must be made through a pull request.',
    },
  ],
  ['', "fatal: Authentication failed for 'https://example.com/'", 'git/not-let-in'],
  [
    '',
    "fatal: could not read Username for 'https://x': terminal prompts disabled",
    'git/not-let-in',
  ],
  [
    '',
    'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    'git/not-let-in',
  ],
  ['', "fatal: unable to access 'https://x/': Could not resolve host: x", 'git/unreachable'],
  ['', 'ssh: connect to host x port 22: Connection refused', 'git/unreachable'],
  ['', 'fatal: https://me:secret@x/ is odd', { code: 'git/failed', cause: 'https://x/ is odd' }],
])('%j and %j', (stdout, stderr, error) => {
  const found = pushFailure(`To x\n${stdout}\nDone\n`, stderr, target);
  expect(found).toMatchObject(typeof error === 'string' ? { code: error } : error);
});
