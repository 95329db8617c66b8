import { expect, test } from 'vitest';
import { readCommandLine, requestedLibrary } from '../../src-main/command-line.ts';

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

test('a second start names its library', () => {
  expect(requestedLibrary({ library: '/there' })).toBe('/there');
  for (const data of [null, undefined, {}, { library: null }, { library: 7 }, 'text']) {
    expect(requestedLibrary(data)).toBeNull();
  }
});
