import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'work'));
mkdirSync(join(folder, 'again'));
const master =
  '\uFEFF# 周刊 #9：更快---Weekly #9: Faster  \r\n\r\n## 文章---Articles\r\n\r\n' +
  '1、[第一篇---The first](https://one.example/)\r\n\r\n<!-- zh -->\r\n介绍。\r\n<!-- /zh -->\r\n' +
  '<!-- en -->\r\nWords.\r\n<!-- /en -->\r\n';

const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(args);
  return { status, stdout, stderr };
};

test('split writes two languages, join gives the master back to the byte', async () => {
  file('work/2026-08-21-weekly.md', master);
  const split = await run('split', 'work/2026-08-21-weekly.md', '--json');
  expect({ status: split.status, stderr: split.stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(split.stdout.toString())).toEqual({
    zh: join('work', '2026-08-21-weekly.zh.md'),
    en: join('work', '2026-08-21-weekly.en.md'),
    left: [],
  });
  expect(readFileSync(join(folder, 'work/2026-08-21-weekly.en.md'), 'utf8')).toBe(
    '\uFEFF# Weekly #9: Faster  \r\n\r\n## Articles\r\n\r\n1、[The first](https://one.example/)\r\n\r\nWords.\r\n',
  );
  for (const language of ['zh', 'en']) {
    const joined = await run('join', `work/2026-08-21-weekly.${language}.md`);
    expect(joined.status).toBe(0);
    expect(joined.stdout.toString()).toBe(master);
  }
  const written = await run(
    'join',
    'work/2026-08-21-weekly.en.md',
    '--with',
    'work/2026-08-21-weekly.zh.md',
    '--out',
    'new/joined.md',
  );
  expect(written.status).toBe(0);
  expect(readFileSync(join(folder, 'new/joined.md'), 'utf8')).toBe(master);
});

test('nothing is written over, and each refusal says why', async () => {
  file('again/a.md', master);
  expect((await run('split', 'again/a.md', '--out', 'out')).status).toBe(0);
  const twice = await run('split', 'again/a.md', '--out', 'out');
  expect([twice.status, twice.stderr]).toEqual([
    1,
    `galley split: ${join('out', 'a.zh.md')} is there already\n`,
  ]);
  file('again/one.md', '# Only English\n\nWords.\n');
  const one = await run('split', 'again/one.md', '--out', 'nowhere');
  expect(one.status).toBe(1);
  expect(one.stderr).toContain('is in one language');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  file('again/loose.md', '# 一---One\n\n<!-- zh -->\n字\n');
  expect((await run('split', 'again/loose.md')).stderr).toContain('in line 3');
  expect((await run('split', 'again/gone.md')).status).toBe(2);
  expect((await run('join', 'again/one.md')).status).toBe(2);
});
