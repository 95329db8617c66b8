import { expect, test } from 'vitest';
import { sourceLanguage } from '#core/twins/source-language.ts';
import { itemPrint } from '#core/twins/item-print.ts';
import {
  knownSources,
  readRecords,
  recordsOfChange,
  recordsOfNow,
  writeRecords,
} from '#core/twins/translation-records.ts';
import { twinStates } from '#core/twins/twin-states.ts';
import { twinFile } from '../../support/twin-files.ts';

const record = (item: string, source: string, at: string, file = 'en/1.md') => ({
  file,
  item,
  source,
  at,
});
const zh =
  '# 周刊\n\n## 文章\n\n1、[第一篇文章](https://one.example/)\n\n这里是第一篇文章的介绍。\n\n2、[第二篇文章](https://two.example/)\n\n这里是第二篇文章的介绍。\n';
const en =
  '# Weekly\n\n## Articles\n\n1. [The first](https://one.example/)\n\nAbout the first one.\n\n2. [The second](https://two.example/)\n\nAbout the second one.\n';

function staleItems(
  source: string,
  records: readonly { readonly item: string; readonly source: string }[],
) {
  const known = new Map(records.map((one) => [one.item, one.source]));
  return twinStates(twinFile(en), twinFile(source), { source: 'there', known })
    .filter(({ state }) => state === 'stale')
    .map(({ item }) => item);
}

test('S1 an item is stale only where its source is not what is known of it', () => {
  const now = recordsOfNow(twinFile(zh), twinFile(en));
  expect(now.map(({ item }) => item)).toEqual(['https://one.example', 'https://two.example']);
  expect(staleItems(zh, now)).toEqual([]);
  const changed = zh.replace('第二篇文章的介绍', '第二篇文章的说明');
  expect(staleItems(changed, now)).toEqual([1]);
  expect(staleItems(changed, [])).toEqual([]);
});

function print(text: string): string {
  const { issue } = twinFile(text);
  const item = issue.sections[0]?.items[1];
  return item === undefined ? '' : itemPrint(text, item);
}

test('S2 numbers, markers and blanks do not count, words and addresses do', () => {
  const before = print(zh);
  expect(print(zh.replace('2、', '7、'))).toBe(before);
  expect(print(zh.replace('第二篇文章的介绍。', '第二篇文章的介绍。  '))).toBe(before);
  expect(print(zh.replace('第二篇文章]', '第二篇好文章]'))).not.toBe(before);
  expect(print(zh.replace('two.example/', 'two.example/x'))).not.toBe(before);
});

test('S3 the first change is remembered with what was before it, a later one is not', () => {
  const [before, once, twice] = [zh, zh.replace('介绍', '说明'), zh.replace('介绍', '评论')];
  const first = recordsOfChange(twinFile(before), twinFile(once), twinFile(en), new Map());
  expect(first.map(({ item }) => item)).toEqual(['https://one.example']);
  expect(staleItems(once, first)).toEqual([0]);
  const known = new Map(first.map((one) => [one.item, one.source]));
  expect(recordsOfChange(twinFile(once), twinFile(twice), twinFile(en), known)).toEqual([]);
  // Back to what was translated: it is in order again.
  expect(staleItems(before, first)).toEqual([]);
});

test('S3 an item that is called otherwise now keeps what is known of it', () => {
  const known = new Map([['https://one.example', 'old']]);
  const moved = zh.replace('one.example/', 'one.example/new');
  expect(recordsOfChange(twinFile(zh), twinFile(moved), twinFile(en), known)).toEqual([
    { item: 'https://one.example/new', source: 'old' },
  ]);
});

test('an item that is not translated has nothing to be stale', () => {
  const without = en.replace(/2\. [^]*$/u, '');
  const changed = zh.replace('第二篇文章的介绍', '第二篇文章的说明');
  expect(recordsOfChange(twinFile(zh), twinFile(changed), twinFile(without), new Map())).toEqual(
    [],
  );
});

test('S4 records are one a line in order, the later counts, what is no record stays', () => {
  const text = writeRecords('{"mine":1}\n', [
    record('b', '2', '2026-01-01T00:00:00Z'),
    record('a', '1', '2026-01-01T00:00:00Z'),
  ]);
  expect(text.split('\n').map((line) => line.slice(0, 32))).toEqual([
    '{"mine":1}',
    '{"file":"en/1.md","item":"a","so',
    '{"file":"en/1.md","item":"b","so',
    '',
  ]);
  expect(writeRecords(text, [])).toBe(text);
  const merged = `<<<<<<< HEAD\n${JSON.stringify(record('a', 'mine', '2026-02-01T00:00:00Z'))}\n=======\n${JSON.stringify(record('a', 'theirs', '2026-03-01T00:00:00Z'))}\n>>>>>>> other\n${text}`;
  expect(knownSources(readRecords(merged), 'en/1.md')).toEqual(
    new Map([
      ['a', 'theirs'],
      ['b', '2'],
    ]),
  );
  const written = writeRecords(merged, [record('c', '3', '2026-04-01T00:00:00Z')]);
  expect(written).not.toContain('<<<<<<<');
  expect(readRecords(written)).toHaveLength(3);
  expect(written.startsWith('{"mine":1}\n')).toBe(true);
});

test('S4 nothing in the file makes reading throw', () => {
  expect(readRecords('null\n[]\n{"file":1}\n{"file":"","item":"","source":"","at":""}\n{')).toEqual(
    [],
  );
});

test('S6 the source is what is declared, else the language that came first', () => {
  const files = [
    { language: 'en', date: '2023-05-20' },
    { language: 'zh', date: '2023-05-06' },
    { language: 'zh', date: null },
  ] as const;
  expect(sourceLanguage('en', files)).toBe('en');
  expect(sourceLanguage(undefined, files)).toBe('zh');
  expect(sourceLanguage(undefined, files.slice(1))).toBe(null);
  const sameDay = files.slice(0, 2).map((one) => ({ ...one, date: '2023-05-06' }));
  expect(sourceLanguage(undefined, sameDay)).toBe('zh');
});
