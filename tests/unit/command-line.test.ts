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
  expect(readHandedOver({ library: '/there' })).toEqual({ library: '/there', addresses: [] });
  const addresses = [address, 7, 'https://example.org', 'GALLEY://add?url=x'];
  expect(readHandedOver({ addresses })).toEqual({
    library: null,
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
    expect(readHandedOver(data)).toEqual({ library: null, addresses: [] });
  }
});
