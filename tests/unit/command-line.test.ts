import { expect, test } from 'vitest';
import { readCommandLine, readHandedOver } from '../../src-main/command-line.ts';

test.each([
  [['electron', '.'], null, null],
  [['electron', '.', '--library', 'my issues'], '/here/my issues', null],
  [['electron', '.', '--library=/there', '--export-dir=out'], '/there', '/here/out'],
  [['--export-dir', '/out', '--no-sandbox', '--library', '..'], '/', '/out'],
  [['--library'], null, null],
  [['--library='], null, null],
])('%j', (args, library, exportFolder) => {
  expect(readCommandLine(args, '/here')).toMatchObject({ library, exportFolder });
});

test('a request for pictures names its folder', () => {
  expect(readCommandLine(['--render=pages'], '/here').renderFolder).toBe('/here/pages');
  expect(readCommandLine(['.'], '/here').renderFolder).toBeNull();
});

const address = 'galley://add?url=https%3A%2F%2Fexample.org';

test('an address is taken, and nothing that stands behind it', () => {
  const args = [
    'app',
    '--library',
    '/a',
    address,
    '--export-dir=/b',
    '--render',
    '/c',
    '--library=/d',
  ];
  expect(readCommandLine(args, '/here')).toEqual({
    library: '/a',
    file: null,
    exportFolder: null,
    renderFolder: null,
    addresses: [address],
  });
  expect(
    readCommandLine(
      Array.from({ length: 99 }, () => address),
      '/',
    ).addresses,
  ).toHaveLength(20);
});

test('a second start names its library and its addresses', () => {
  expect(readHandedOver({ library: '/there' })).toEqual({
    library: '/there',
    file: null,
    addresses: [],
  });
  const addresses = [address, 7, 'https://example.org', 'GALLEY://add?url=x'];
  expect(readHandedOver({ addresses })).toEqual({
    library: null,
    file: null,
    addresses: [address, 'GALLEY://add?url=x'],
  });
  for (const data of [
    null,
    undefined,
    {},
    { library: null },
    { library: 7 },
    'text',
    { addresses: 1 },
  ]) {
    expect(readHandedOver(data)).toEqual({ library: null, file: null, addresses: [] });
  }
});

test.each([
  [['galley', 'issue.md'], '/here/issue.md'],
  [['galley', '/there/An issue.MARKDOWN'], '/there/An issue.MARKDOWN'],
  [['electron', '.', '--no-sandbox', '../b.md'], '/b.md'],
  [['galley', 'file:///there/a%20b.md'], '/there/a b.md'],
  [['galley', '--library', 'notes.md', 'issue.md'], '/here/issue.md'],
  [['galley', '--library=/there/notes.md'], null],
  [['galley', 'picture.png', 'md'], null],
  [['galley', '--evil=x.md'], null],
  [['galley', 'https://a.example/b.md'], null],
  [['galley', 'file://server/share/a.md'], null],
  [['galley', 'galley://add?url=x', '/etc/a.md'], null],
])('the file of %j', (args, file) => {
  expect(readCommandLine(args, '/here').file).toBe(file);
});

test.each(['notes.md', '/a/b.txt', '/a/\0.md', 7, null])('no file is handed over as %j', (file) => {
  expect(readHandedOver({ file }).file).toBeNull();
});

test('a second start hands over its file', () => {
  expect(readHandedOver({ file: '/a/b.md' }).file).toBe('/a/b.md');
});
