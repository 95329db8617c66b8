import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'docs/en'), { recursive: true });
const zh =
  '# 周刊 #7\n\n## 文章\n\n1、[第一篇文章](https://one.example/)\n\n这里有足够多的汉字，可以看出用的是哪一种语言。\n\n2、[第二篇文章](https://two.example/)\n\n这里也有足够多的汉字，可以看出来。\n';
const en =
  '# Weekly #7\n\n## Articles\n\n1. [The first](https://one.example/)\n\nHere are words enough to tell in which language all of this is written.\n';
file('docs/2026-08-07-weekly.md', zh);
file('docs/en/2026-08-07-weekly.md', en);
file('docs/galley.yaml', 'translation:\n  instructions: notes/how.md\n');
mkdirSync(join(folder, 'docs/notes'));
file('docs/notes/how.md', 'Be brief.\n');

const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(args);
  return { status, stdout: stdout.toString(), stderr };
};
const english = () => readFileSync(join(folder, 'docs/en/2026-08-07-weekly.md'), 'utf8');
const translate = (...args: string[]) =>
  run('translate', 'docs/2026-08-07-weekly.md', '--to', 'en', '--library', 'docs', ...args);

const states = async () => {
  const { stdout } = await run(
    'twins',
    'docs/en/2026-08-07-weekly.md',
    '--library',
    'docs',
    '--json',
  );
  return (JSON.parse(stdout) as readonly { readonly state: string }[]).map(({ state }) => state);
};

test('R1 the prompt holds what is missing, with the instructions of their file', async () => {
  const { status, stdout, stderr } = await translate('--prompt');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Be brief.');
  expect(stdout).toContain('[第二篇文章](https://two.example/)');
  expect(stdout).not.toContain('第一篇');
  expect((await translate('--prompt', '--all')).stdout).toContain('第一篇');
});

test('R3 an answer with one address changed is refused, and nothing is written', async () => {
  const mark = /@@ [0-9a-f]{6}-[0-9a-f]{4} @@/u.exec((await translate('--prompt')).stdout)?.[0];
  file('bad.txt', `${mark ?? ''}\n\n[The second](https://two.example/x)\n\nAbout it.\n`);
  const { status, stderr } = await translate('--answer', 'bad.txt');
  expect(status).toBe(1);
  expect(stderr).toContain(
    'The address changed: https://two.example/ became https://two.example/x',
  );
  expect(english()).toBe(en);
});

test('R4 a right one is put in its place, and known of from then on', async () => {
  file('good.txt', '[The second](https://two.example/)\n\nAbout it.\n');
  expect(await translate('--answer', 'good.txt')).toMatchObject({ status: 0, stdout: '' });
  expect(english()).toBe(`${en}\n2. [The second](https://two.example/)\n\nAbout it.\n`);
  expect(await states()).toEqual(['translated', 'translated']);
  file('docs/2026-08-07-weekly.md', zh.replace('这里也有', '这里更有'));
  expect(await states()).toEqual(['translated', 'stale']);
  expect((await translate('--prompt')).stdout).not.toContain('第一篇');
});

test('what is asked for wrongly ends with 2', async () => {
  expect((await translate()).status).toBe(2);
  expect((await translate('--answer', 'gone.txt')).status).toBe(2);
  expect(
    (await run('translate', 'docs/2026-08-07-weekly.md', '--to', 'xx', '--prompt')).status,
  ).toBe(2);
});
