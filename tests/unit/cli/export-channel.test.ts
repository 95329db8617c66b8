import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, runGalley } = commandLineFolder();

const settings = `channels:
  - name: Blog
    target: hugo
    edition: digest
    address: https://example.org/{stem}
    after: [bye]
    gives: blog
  - name: Letter
    target: markdown
    options: { path: 'letters/{stem}.md' }
release: { fullAfter: 5 }
`;

function library(name: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'snippets'), { recursive: true });
  writeFileSync(join(path, 'galley.yaml'), settings);
  writeFileSync(join(path, 'snippets', 'bye.md'), 'Bye, see {{blog}}.\n');
  writeFileSync(
    join(path, '2026-08-07.md'),
    '# Weekly #12 (2026-08-07)\n\n## Tools\n\n1. [One](https://one.example/)\n\nWords.\n',
  );
  return path;
}

test('a channel says what goes out', async () => {
  const path = library('says');
  const run = await runGalley([
    'export',
    join(path, '2026-08-07.md'),
    '--channel=Blog',
    '--out',
    join(path, 'out'),
    '--json',
  ]);
  expect(run.stderr).toBe('');
  const { target, files } = JSON.parse(run.stdout.toString()) as {
    readonly target: string;
    readonly files: readonly string[];
  };
  expect(target).toBe('hugo');
  const page = readFileSync(join(path, 'out', files[0] ?? ''), 'utf8');
  expect(page).toContain('Bye, see <https://example.org/2026-08-07>.');
  expect(page).not.toContain('one.example');
});

test('an embargo holds on the command line too', async () => {
  const path = library('embargo');
  const run = await runGalley([
    'export',
    join(path, '2026-08-07.md'),
    '--channel=Letter',
    '--out',
    join(path, 'out'),
  ]);
  expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('17')]);
});

test.each([
  [['--channel', 'Nobody'], 'Blog, Letter'],
  [['--channel', 'Blog', '--to', 'hugo'], '--to'],
  [['--channel', 'Blog', '--lang', 'zh'], '--lang'],
  [[], '--to TARGET'],
])('%j is told what is wrong', async (args, words) => {
  const path = library(`wrong-${args.join('')}`);
  const run = await runGalley(['export', join(path, '2026-08-07.md'), ...args, '--out', path]);
  expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(words)]);
});
