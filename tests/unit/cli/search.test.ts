import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib/2023'), { recursive: true });
file(
  'lib/2023/1.md',
  '# 周刊 #1：线程池\n\n## 文章\n\n1. [微软的线程池](https://example.org/a)\n\nA trusted text.\n',
);
file('lib/2.md', '# Weekly #2: Trust\n\n## Tools\n\n1. [One](https://example.org/rust)\n\n线程\n');
file('lib/README.md', 'Rust\n');
file('lib/status.yaml', '2.md:\n  status: draft\n');

async function find(...args: string[]) {
  const { status, stdout, stderr } = await runGalley([
    'search',
    '--library',
    'lib',
    '--json',
    ...args,
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout.toString()) as { file: string; line: number; snippet: string }[];
}

test('search prints the lines that hold what is looked for, the best file first', async () => {
  const found = await find('rust');
  expect(found.map(({ file: name, line }) => `${name}:${line}`)).toEqual([
    '2.md:1',
    '2.md:5',
    '2023/1.md:7',
    'README.md:1',
  ]);
  expect(found[2]).toEqual({
    file: '2023/1.md',
    line: 7,
    title: '周刊 #1：线程池',
    snippet: 'A trusted text.',
  });
});

test('search knows Chinese words, filters and a limit', async () => {
  expect((await find('线程池')).map(({ line }) => line)).toEqual([1, 5]);
  expect((await find('程')).length).toBe(3);
  expect((await find('线程', '--limit', '1')).length).toBe(1);
  expect((await find('rust status:draft')).map(({ file: name }) => name)).toEqual(['2.md', '2.md']);
});

test('search without JSON prints places and says when there is nothing', async () => {
  const { stdout } = await runGalley(['search', 'trusted', '--library', 'lib']);
  expect(stdout.toString()).toBe('lib/2023/1.md:7: A trusted text.\n');
  const nothing = await runGalley(['search', 'nowhere', '--library', 'lib']);
  expect([nothing.status, nothing.stdout.toString()]).toEqual([0, '“nowhere” was not found\n']);
});

test.each([
  [['search', '--library', 'nowhere', 'x'], 'not a folder that can be read'],
  [['search', '--library', 'lib', '""'], 'nothing to look for'],
  [['search', '--library', 'lib', 'x', '--limit', 'many'], 'whole number'],
])('%j is refused in one line', async (args, words) => {
  const { status, stderr } = await runGalley(args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n').length).toBe(1);
});
