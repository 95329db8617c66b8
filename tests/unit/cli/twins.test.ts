import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'docs/en'), { recursive: true });
const words = 'words enough to tell in which language all of this is written';
file(
  'docs/2026-08-07-weekly.md',
  '# 周刊 #7\n\n## 文章\n\n1、[第一篇文章](https://one.example/)\n\n这里有足够多的汉字，可以看出用的是哪一种语言。\n\n2、[第二篇文章](https://two.example/)\n\n这里也有足够多的汉字，可以看出来。\n\n3、[第三篇文章](https://three.example/)\n\n还有一些字。\n',
);
file(
  'docs/en/2026-08-07-weekly.md',
  `# Weekly #7\n\n## Articles\n\n1. [The first](https://one.example/)\n\nHere are ${words}.\n\n2. [The second](https://two.example/changed)\n\nMore ${words}.\n`,
);
file(
  'docs/en/2026-08-14-weekly.md',
  `# Weekly #8\n\n1. [a](https://a.example)\n\nSome ${words}.\n`,
);

const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(['twins', ...args]);
  return { status, stdout: stdout.toString(), stderr };
};

test('twins compares an issue with its other language, item by item', async () => {
  const { status, stdout, stderr } = await run(
    'docs/en/2026-08-07-weekly.md',
    '--library',
    'docs',
    '--json',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    { section: 1, item: 1, state: 'translated', message: '', line: 5, twinLine: 5 },
    {
      section: 1,
      item: 2,
      state: 'damaged',
      message: 'The link differs: https://two.example/ in the other language',
      line: 9,
      twinLine: 9,
    },
    {
      section: 1,
      item: null,
      state: 'missing',
      message: '“第三篇文章” is only in the other language',
      line: null,
      twinLine: 13,
    },
  ]);
});

test('without --json it names what is not in order', async () => {
  const { stdout } = await run('docs/2026-08-07-weekly.md', '--library', 'docs');
  expect(stdout).toBe(
    'docs/2026-08-07-weekly.md:9: The link differs: https://two.example/changed in the other language\n' +
      'docs/2026-08-07-weekly.md:13: Not in the other language\n' +
      `1 item is as in ${join('docs', 'en', '2026-08-07-weekly.md')}.\n`,
  );
});

test('an issue without another language, and a folder that is not there, end with 2', async () => {
  expect((await run('docs/en/2026-08-14-weekly.md', '--library', 'docs')).status).toBe(2);
  expect((await run('docs/en/2026-08-07-weekly.md', '--library', 'gone')).status).toBe(2);
});
