import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib'));
mkdirSync(join(folder, 'out'));
const library = join(folder, 'lib');

for (const number of [1, 2, 4]) {
  file(
    `lib/2024-03-0${number}-weekly.md`,
    `---\ntitle: 'Weekly #${number}: Words ${number}'\npubDate: 2024-03-0${number}\n---\n\n## Articles\n\n1. [A${number}](https://a.example/${number})\n\n![p](img/${number}.png) Text ${number}.\n`,
  );
}
file(
  'lib/galley.yaml',
  'season:\n  length: 3\n  preface: snippets/preface.md\n  original: https://w.example/{number}\n',
);
mkdirSync(join(library, 'snippets'));
file('lib/snippets/preface.md', 'Season {season}, {items} items.\n');

test('without a season, those of the library are listed', async () => {
  const { status, stdout } = await runGalley(['season', '--library', library, '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout.toString())).toEqual([
    { number: 1, from: 1, to: 3, count: 2, length: 3, gaps: [], repeated: [], complete: false },
    { number: 2, from: 4, to: 6, count: 1, length: 3, gaps: [], repeated: [], complete: false },
  ]);
  const { stdout: told } = await runGalley(['season', '--library', library]);
  expect(told.toString()).toContain('1: issues 1 to 3, 2 of 3\n');
});

test('a season is compiled into a file, and again into the same bytes', async () => {
  const args = ['season', '--library', library, '--issues', '1-3', '--out', 'out/s.md'];
  const first = await runGalley(args);
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  const text = readFileSync(join(folder, 'out', 's.md'), 'utf8');
  expect(text).toContain('Season 1, 2 items.\n\n## 1 Words 1\n\n[Original](https://w.example/1)');
  expect(text).toContain('![p](../lib/img/2.png)');
  const again = await runGalley([...args, '--json']);
  expect(again.status).toBe(0);
  expect(readFileSync(join(folder, 'out', 's.md'), 'utf8')).toBe(text);
});

test('a season can be named by its number, compiled as links, and counted', async () => {
  const made = await runGalley([
    'season',
    '--library',
    library,
    '--season',
    '2',
    '--form',
    'links',
    '--out',
    'out/l.md',
  ]);
  expect(made.status).toBe(0);
  expect(readFileSync(join(folder, 'out', 'l.md'), 'utf8')).toContain('## Articles\n\n1. [A4]');
  const counted = await runGalley([
    'season',
    '--library',
    library,
    '--season',
    '1',
    '--stats',
    '--json',
  ]);
  expect(JSON.parse(counted.stdout.toString())).toMatchObject({
    items: 2,
    sections: [{ title: 'Articles', items: 2 }],
    firstDate: '2024-03-01',
  });
});

test('a compilation that is made in the library is none of its issues, now and when it is made again', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  for (const number of [1, 2]) {
    file(
      `own/2024-03-0${number}-weekly.md`,
      `---\ntitle: 'Weekly #${number}: Words ${number}'\npubDate: 2024-03-0${number}\n---\n\n## Articles\n\n1. [A${number}](https://a.example/${number})\n`,
    );
  }
  file('own/galley.yaml', '# mine\nseason:\n  length: 2\n  original: https://w.example/{number}\n');
  symlinkSync(own, join(folder, 'link'));
  const ask = (way: string, ...args: string[]) =>
    runGalley(['season', '--library', way, '--season', '1', '--out', ...args]);
  expect((await ask('own', 'own/2024-03-02-season.md')).stderr).toBe('');
  expect((await ask('link', 'link/2024-03-02-season.md', '--form', 'links')).stderr).toBe('');
  expect((await ask('own', 'out/outside.md')).status).toBe(0);
  expect((await ask('own', 'own/prefaces/s1.md')).status).toBe(0);
  expect(readFileSync(join(own, 'galley.yaml'), 'utf8')).toBe(
    '# mine\nseason:\n  length: 2\n  original: https://w.example/{number}\nparts:\n  - file: 2024-03-02-season.md\n    issue: false\n    is: compilation\n',
  );
  const { stdout } = await runGalley(['season', '--library', 'own', '--json']);
  expect(JSON.parse(stdout.toString())).toMatchObject([{ count: 2, repeated: [] }]);
});

test('a book can be made beside the text', async () => {
  const wanted = ['season', '--library', library, '--season', '1'];
  const both = await runGalley([...wanted, '--out', 'out/b.md', '--epub', 'out/b.epub', '--json']);
  expect(both.status).toBe(0);
  expect(JSON.parse(both.stdout.toString())).toMatchObject({
    file: 'out/b.md',
    epub: 'out/b.epub',
  });
  expect(readFileSync(join(folder, 'out', 'b.md'), 'utf8')).toContain('../lib/img/2.png');
  const alone = await runGalley([...wanted, '--epub', 'out/c.epub']);
  expect(alone.status).toBe(0);
  const [book, same] = ['b', 'c'].map((name) => readFileSync(join(folder, 'out', `${name}.epub`)));
  expect(book?.subarray(0, 2).toString()).toBe('PK');
  expect(same).toEqual(book);
  expect((await runGalley([...wanted, '--epub', 'out/c.pdf'])).status).toBe(2);
});

test('what is asked wrongly is one line and exit 2; no issue is overwritten', async () => {
  const ask = async (...args: string[]) => {
    const { status, stderr } = await runGalley(['season', '--library', library, ...args]);
    return [status, stderr.trim().split('\n').at(-1)];
  };
  expect(await ask('--issues', '9-1', '--out', 'x.md')).toEqual([
    2,
    'galley season: --issues must be two numbers, e.g. 61-90, not “9-1”',
  ]);
  expect(await ask('--season', '7', '--out', 'x.md')).toEqual([
    2,
    `galley season: there is no season 7: ${library} has 2`,
  ]);
  expect(await ask('--issues', '40-50', '--out', 'x.md')).toEqual([
    2,
    `galley season: ${library} has no issues from 40 to 50`,
  ]);
  expect((await ask('--season', '1'))[0]).toBe(2);
  expect((await ask('--season', '1', '--out', 'x.txt'))[0]).toBe(2);
  const issue = join(library, '2024-03-01-weekly.md');
  const before = readFileSync(issue, 'utf8');
  const [status] = await ask('--season', '1', '--replace', '--out', issue);
  expect(status).toBe(2);
  expect(readFileSync(issue, 'utf8')).toBe(before);
});
