import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lightLook } from '#core/charts/chart-look.ts';
import { chosenSeason } from '#core/season/chosen-season.ts';
import { drawCloud, layOutCloud, seededRandom } from '#core/season/report/word-cloud.ts';
import { wordCounts } from '#core/season/report/word-counts.ts';
import { commandLineFolder } from '../../support/command-line-folder.ts';
import { seasonIssue } from '../../support/compile.ts';
import { realSeason } from '../../support/season-corpus.ts';

const choice = { language: null, settings: {}, sections: [], profile: null } as const;

describe('the words of a season', () => {
  const text =
    '# 周刊 #1\n\n## 文章\n\n1、[线程池 与 Python](https://a.example/threads)\n\n线程池很好，PYTHON 的 `asyncio` 与 Next.js、C++。![图片图片](https://img.example/x.png)\n\n2、[python 的性能](https://b.example)\n\n性能，性能！It is the Python of <https://python.example/>.\n';
  const { sections } = chosenSeason([seasonIssue('1.md', text)], choice);

  test('are cut in both languages, without addresses, pictures and words of grammar', () => {
    const words = wordCounts(sections, 50);
    expect(words[0]).toEqual({ word: 'Python', count: 4 });
    expect(words.find(({ word }) => word === '性能')?.count).toBe(3);
    const all = words.map(({ word }) => word);
    expect(all).toEqual(expect.arrayContaining(['线程池', 'asyncio', 'Next.js', 'C++']));
    expect(all).not.toEqual(expect.arrayContaining(['图片']));
    for (const none of ['it', 'the', 'example', 'https', '图片', '的'])
      expect(all).not.toContain(none);
  });

  test('are one word in the plural, with an apostrophe, and where a dictionary cuts wrongly', () => {
    const odd =
      "# Weekly #1\n\n## Articles\n\n1. [Python's tools](https://a.example)\n\nNow tools for pandas; it's a tool, don't worry. 可视化与多线程：可视化工具。\n";
    const { sections: own } = chosenSeason([seasonIssue('1.md', odd)], choice);
    expect(wordCounts(own, 50)).toEqual([
      { word: 'tools', count: 3 },
      { word: '可视化', count: 2 },
      { word: 'Python', count: 1 },
      { word: 'pandas', count: 1 },
      { word: 'worry', count: 1 },
      { word: '多线程', count: 1 },
      { word: '工具', count: 1 },
    ]);
  });

  test('are laid out without overlaps, inside the picture, the same for the same seed', () => {
    const words = Array.from({ length: 80 }, (_, at) => ({
      word: at % 2 === 0 ? `词语${at}` : `Word${at}`,
      count: 200 - at * 2,
    }));
    const placed = layOutCloud(words, seededRandom(7));
    expect(placed.length).toBeGreaterThan(40);
    for (const [index, one] of placed.entries()) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(960);
      for (const other of placed.slice(index + 1)) {
        const isApart =
          Math.abs(one.x - other.x) * 2 >= one.width + other.width ||
          Math.abs(one.y - other.y) * 2 >= one.height + other.height;
        expect(isApart).toBe(true);
      }
    }
    expect(layOutCloud(words, seededRandom(7))).toEqual(placed);
    expect(layOutCloud(words, seededRandom(8))).not.toEqual(placed);
    const svg = drawCloud([{ word: '<b>&', count: 1 }], 'A & B', lightLook, seededRandom(1));
    expect(svg).toContain('&lt;b&gt;&amp;</text>');
    expect(svg).toContain('<title>A &amp; B</title>');
    expect(layOutCloud([], seededRandom(1))).toEqual([]);
  });
});

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib'));
for (const number of [1, 2, 3]) {
  file(
    `lib/2024-03-0${number}-weekly.md`,
    `---\ntitle: 'Weekly #${number}: Words ${number}'\npubDate: 2024-03-0${number}\n---\n\n## Articles\n\n1. [Threads ${number}](https://a.example/${number})\n\nAbout threads, number ${number}.\n\n## Tools\n\n1. [Tool ${number}](https://github.com/x/${number})\n\nA tool.\n`,
  );
}
file('lib/galley.yaml', 'season: { length: 3 }\n');
const library = join(folder, 'lib');

test('a report is a preface and its pictures, twice the same bytes, and can stand before the season', async () => {
  const args = ['report', '--library', library, '--season', '1', '--out', 'lib/prefaces'];
  const first = await runGalley([...args, '--json']);
  expect([first.status, first.stderr]).toEqual([0, '']);
  const names = [
    'season-1-items.svg',
    'season-1-report.md',
    'season-1-shares.svg',
    'season-1-words.svg',
  ];
  const out = join(library, 'prefaces');
  expect(readdirSync(out).toSorted()).toEqual(names);
  const before = names.map((name) => readFileSync(join(out, name), 'utf8'));
  const preface = readFileSync(join(out, 'season-1-report.md'), 'utf8');
  expect(preface).toContain(
    'Season 1 has 3 issues (1–3), from 2024-03-01 to 2024-03-03: 2 days. It shared 6 items:',
  );
  expect(preface).toContain('- Articles: 3 (50.0%)\n- Tools: 3 (50.0%)\n');
  // Beside it, as the editor shows it.
  expect(preface).toContain('](season-1-words.svg)');
  expect((await runGalley([...args, '--replace'])).status).toBe(0);
  expect(names.map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before);
  const made = await runGalley([
    'season',
    '--library',
    library,
    '--season',
    '1',
    '--preface',
    'lib/prefaces/season-1-report.md',
    '--out',
    'lib/book.md',
  ]);
  expect([
    made.status,
    readFileSync(join(library, 'book.md'), 'utf8').includes(
      preface.trim().replaceAll('](', '](prefaces/'),
    ),
  ]).toEqual([0, true]);
});

async function ask(...more: string[]) {
  const { status, stdout } = await runGalley(['stats', '--library', library, ...more]);
  return [status, stdout.toString()];
}

test('the tables of the window are printed too, of a library or a season', async () => {
  expect(await ask('--chart', 'shares', '--csv')).toEqual([
    0,
    'Section,Items,Share (%)\r\nArticles,3,50\r\nTools,3,50\r\n',
  ]);
  expect(await ask('--chart', 'rhythm', '--issues', '2-3')).toEqual([
    0,
    'Issue\tDate\tDays since the issue before\n#2\t2024-03-02\t\n#3\t2024-03-03\t1\n',
  ]);
  const [, json] = await ask('--chart', 'domains', '--season', '1', '--json');
  expect(JSON.parse(String(json))).toMatchObject({
    rows: [
      ['a.example', 3, 0, 3],
      ['github.com', 3, 0, 3],
    ],
  });
  expect((await ask('--chart', 'items', '--season', '9'))[0]).toBe(2);
});

const real = realSeason('the report');

test.runIf(real !== null)('the words of the real season are those that it is about', () => {
  const { sections } = chosenSeason(real?.issues ?? [], choice);
  const words = wordCounts(sections, 100).map(({ word }) => word);
  expect(words[0]).toBe('Python');
  expect(words).toEqual(expect.arrayContaining(['Django', '性能', '代码']));
  expect(layOutCloud(wordCounts(sections, 120), seededRandom(61)).length).toBeGreaterThan(90);
});
