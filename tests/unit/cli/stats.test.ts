import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib'), { recursive: true });
file(
  'lib/1.md',
  '---\ntitle: Not counted\n---\n\n# Weekly #1\n\n## Tools\n\n1. [One two](https://a.example/many-words-here)\n\nThree https://b.example/x four.\n',
);
file('lib/2.md', '# 周刊 #2\n\n## 文章\n\n1. [线程池](https://a.example)\n\n今天天气很好。\n');
file('lib/3.md', '# ウィークリー #3\n\n今日はいい天気です。\n');
file('lib/README.md', 'no issue');

const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(['stats', ...args]);
  return { status, stdout: stdout.toString(), stderr };
};

test('stats counts an issue’s words without addresses, and its items by section', async () => {
  const { status, stdout } = await run('lib/1.md', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'lib/1.md',
    words: { zh: 0, ja: 0, en: 7 },
    characters: 0,
    readingMinutes: 1,
    sections: [{ title: 'Tools', items: 1 }],
  });
});

test('stats counts Chinese and Japanese words by a segmenter, and a whole library', async () => {
  const { stdout } = await run('--library', 'lib', '--json');
  const { files, total } = JSON.parse(stdout) as {
    files: { file: string; words: Record<string, number>; characters: number }[];
    total: { issues: number; items: number };
  };
  expect(files.map((one) => one.file).toSorted()).toEqual(['1.md', '2.md', '3.md']);
  const chinese = files.find((one) => one.file === '2.md');
  expect(chinese?.characters).toBe(13);
  expect(chinese?.words['zh']).toBeGreaterThan(4);
  expect(chinese?.words['zh']).toBeLessThan(13);
  expect(files.find((one) => one.file === '3.md')?.words['ja']).toBeGreaterThan(3);
  expect(total).toMatchObject({ issues: 3, items: 2 });
});

test.each([[[]], [['lib/1.md', '--library', 'lib']]])('stats %j is refused', async (args) => {
  const { status, stderr } = await run(...args);
  expect([status, stderr.trim()]).toEqual([2, 'galley stats: say either a file or --library']);
});
