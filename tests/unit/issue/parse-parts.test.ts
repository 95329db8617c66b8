import { describe, expect, test } from 'vitest';
import { parseIssue, type ParseOptions } from '#core/issue/parse-issue.ts';
import type { Item } from '#core/issue/model.ts';

/** The one item under a heading whose head is `head` and whose body is `body`. */
function itemOf(head: string, body = ''): Item & { readonly text: string } {
  const text = `## A\n${head}\n${body}`;
  const item = parseIssue(text).sections[0]?.items[0];
  if (item === undefined) throw new Error(`no item in ${JSON.stringify(text)}`);
  return { ...item, text };
}

describe('the head of an item', () => {
  test.each([
    ['1、[t](https://u.example)', 't', 'https://u.example', ''],
    ['1、[t](https://u.example)（英文）', 't', 'https://u.example', '（英文）'],
    ['1. [t](https://u.example) (English) ', 't', 'https://u.example', '(English)'],
    ['1. [**t**](https://u.example)：d', 't', 'https://u.example', '：d'],
    ['1. **[t](https://u.example)** d', 't', 'https://u.example', 'd'],
    ['1、**t**', 't', null, ''],
    ['**1、t**', 't', null, ''],
    ['**1、[t](https://u.example)**', 't', 'https://u.example', ''],
    ['① t', 't', null, ''],
    ['1、', '', null, ''],
    ['- [t](https://u.example "title")', 't', 'https://u.example', ''],
    ['- [t](<https://u.example/a b>)', 't', 'https://u.example/a b', ''],
    ['- [t](https://u.example/a_(b))', 't', 'https://u.example/a_(b)', ''],
    ['- [a [b] c](https://u.example)', 'a [b] c', 'https://u.example', ''],
    ['- [a `]` b](https://u.example)', 'a ] b', 'https://u.example', ''],
    ['- [a \\] b](https://u.example)', 'a ] b', 'https://u.example', ''],
    ['- [a ](https://u.example)[b](https://v.example)', 'a b', 'https://u.example', ''],
    ['- a [b](https://u.example) c', 'a b c', 'https://u.example', ''],
    ['- a `Vec<T>` [b](https://u.example)', 'a Vec<T> b', 'https://u.example', ''],
    ['- a <https://u.example>', 'a https://u.example', 'https://u.example', ''],
    ['- see https://u.example/x.', 'see https://u.example/x.', 'https://u.example/x', ''],
    ['- ![i](i.png) [t](https://u.example)', 'i t', 'https://u.example', ''],
    ['- 🐎 [t](https://u.example)', 't', 'https://u.example', ''],
    ['- [t][ref]\n\n[REF]: https://u.example', 't', 'https://u.example', ''],
    ['- [t][]\n\n[t]: <https://u.example>', 't', 'https://u.example', ''],
    ['- [t][gone]', 't', null, ''],
    ['- [选锯---A Saw](https://u.example)', '选锯---A Saw', 'https://u.example', ''],
    ['- snake_case and *em* and __strong__', 'snake_case and em and strong', null, ''],
    ['**t**\n<https://u.example>', 't', 'https://u.example', ''],
    ['**t**  \nhttps://u.example/a  \nd', 't', 'https://u.example/a', ''],
  ])('%s', (head, title, url, tail) => {
    expect(itemOf(head)).toMatchObject({ title, url, tail });
  });

  test.each([
    ['1、[t](u)（英文）', '[t](u)（英文）', 't', '1'],
    ['12. [**t**](u)', '[**t**](u)', 't', '12'],
    ['**3、t**', 't**', 't', '3'],
    ['㉑ a b ', 'a b ', 'a b', '㉑'],
  ])('ranges of %s', (head, _rest, title, number) => {
    const item = itemOf(head);
    const slice = (range: { from: number; to: number } | null) =>
      range && item.text.slice(range.from, range.to);
    expect(slice(item.titleRange)).toBe(title);
    expect(slice(item.numberRange)).toBe(number);
    expect(slice(item.head)).toBe(head);
  });
});

describe('what an item holds', () => {
  test.each([
    ['Great. (5.5K stars)', 5500],
    ['Great. (star 5.1K)', 5100],
    ['Great. (1.2k stars)', 1200],
    ['很好。（star 8.9K）', 8900],
    ['很好。（1.2万星标）', 12_000],
    ['Great (1,234 stars) and more', 1234],
    ['Great (⭐ 3k)', 3000],
    ['Old (2K stars), new (3K stars)', 3000],
    ['five stars of ten', null],
    ['Great. (2023)', null],
    ['Great. (started 12 stars ago)', null],
  ])('stars: %s', (body, stars) => {
    expect(itemOf('1. [t](u)', body).stars).toBe(stars);
  });

  test('images in order, with their places', () => {
    const { images, text } = itemOf(
      '- [t](u)',
      '![a](a.png)\n<p><img alt="b" src=\'b.png\'></p>\n[![c](c.png)](u)\n<img data-x>\n',
    );
    expect(images.map(({ alt, url, from, to }) => [alt, url, text.slice(from, to)])).toEqual([
      ['a', 'a.png', '![a](a.png)'],
      ['b', 'b.png', '<img alt="b" src=\'b.png\'>'],
      ['c', 'c.png', '![c](c.png)'],
    ]);
  });
});

describe('what an issue is called', () => {
  test.each<[string, ParseOptions, object]>([
    [
      '# A Weekly #15 (2023-08-12)',
      {},
      { title: 'A Weekly #15 (2023-08-12)', number: 15, date: '2023-08-12' },
    ],
    ['# 每周分享第 47 期', {}, { number: 47, date: null }],
    ['# 周刊（第 300 期）：三十年', {}, { number: 300 }],
    ['# Letters Vol.93', {}, { number: 93 }],
    ['# Issue 12: Saws', {}, { number: 12 }],
    ['# 老木匠周报 #72 | 2019-06-24', {}, { number: 72, date: '2019-06-24' }],
    ['# C# 12 for carpenters', {}, { number: null }],
    ['# Wood 3.15 and others', {}, { number: null }],
    ['# Weekly: 10 tips', {}, { number: null }],
    ['# 第3季（61~90）', {}, { number: null }],
    ['# [T](u) **b**', {}, { title: 'T b' }],
    ['T\n===', {}, { title: 'T' }],
    [
      'Title: This Week in Wood 605\nDate: 2025-06-25 18:46\n\nx',
      {},
      { title: 'This Week in Wood 605', number: 605, date: '2025-06-25' },
    ],
    ['Title: T\nNumber: 7\n\nx', {}, { title: 'T', number: 7 }],
    [
      "---\ntitle: 'T #9：a'\npubDate: 2023-12-30\n---\n# H #8",
      {},
      { title: 'T #9：a', number: 9, date: '2023-12-30' },
    ],
    [
      '---\ndate: 2024/02/26\n---\nx',
      { fileName: 'posts/165-年度榜单.md' },
      { title: '年度榜单', number: 165, date: '2024-02-26' },
    ],
    ['---\npubDate: Aug 12 2023\n---\nx', {}, { date: '2023-08-12' }],
    ['---\ndate: 2023-02-30\n---\nx', {}, { date: null }],
    [
      'x',
      { fileName: '2023-08-12-weekly.md' },
      { title: 'weekly', number: null, date: '2023-08-12' },
    ],
    [
      'x',
      { fileName: '2019/#72-2019.06.24.md' },
      { title: '#72-2019.06.24', number: 72, date: '2019-06-24' },
    ],
    ['x', { fileName: 'issue-50.markdown' }, { title: 'issue-50', number: 50 }],
    ['x', { fileName: 'Letters93.md' }, { number: 93 }],
    ['x', { fileName: '05-湖.md' }, { title: '湖', number: 5 }],
    ['x', {}, { title: null, number: null, date: null }],
    ['---\ntitle: a: b\n---\nx', { fileName: 'f.md' }, { title: 'f' }],
    ['---\ntitle: "木---Wood #3"\n---\nx', {}, { title: '木---Wood #3', number: 3 }],
  ])('%s', (text, options, expected) => {
    expect(parseIssue(text, options)).toMatchObject(expected);
  });

  test.each([
    ['# 木 [工](u)\n', '木 [工](u)'],
    ['# [T](u)\n', 'T'],
    ["---\ntitle: 'T'\n---\n", 'T'],
    ['---\ntitle: T # comment\n---\n', 'T'],
    ['Title:  T \nDate: x\n', 'T'],
  ])('the place of the title in %s', (text, title) => {
    const { titleRange } = parseIssue(text);
    expect(titleRange && text.slice(titleRange.from, titleRange.to)).toBe(title);
  });
});

describe('front matter', () => {
  test.each([
    ['---\na: b\n---\nx', 'yaml', { a: 'b' }],
    [
      '---\na: 007\nb: no\nc: 2023-01-02\nd:\n---\n',
      'yaml',
      { a: '007', b: 'no', c: '2023-01-02', d: '' },
    ],
    ['---\na: b\n...\nx', 'yaml', { a: 'b' }],
    ['---\na: [b\n---\nx', 'yaml', {}],
    ['---\ntags: [a, b]\nt: c\n---\nx', 'yaml', { t: 'c' }],
    ['---\n__proto__: a\nb: c\n---\nx', 'yaml', { b: 'c' }],
    ['Title: a\nTags: b, c\n\nx', 'header', { Title: 'a', Tags: 'b, c' }],
  ])('%s', (text, kind, values) => {
    const { frontMatter } = parseIssue(text);
    expect(frontMatter?.kind).toBe(kind);
    expect(frontMatter?.values).toMatchObject(values);
  });

  test.each([
    '---\n\nwords\n\n---\n',
    '---\n- a\n---\n',
    '---\na: b\n',
    ' ---\na: b\n---',
    'Note: a\n',
  ])('none in %j', (text) => {
    expect(parseIssue(text).frontMatter).toBeNull();
  });
});

describe('the language of the prose', () => {
  const words = 'a line of plain words about wood and saws '.repeat(3);
  const han = '关于木头和锯子的一些话，每周更新，欢迎订阅。'.repeat(3);
  const kana = 'のこぎりと木についてのはなし。毎週土曜日に更新します。'.repeat(3);
  test.each([
    [words, 'en'],
    [han, 'zh'],
    [kana, 'ja'],
    [`${han} Wood Weekly, Saw Digest`, 'zh'],
    [`${words} 木工`, 'en'],
    [`${han} [x](https://${'word-'.repeat(60)}.example)`, 'zh'],
    ['few words', null],
    ['', null],
  ])('%#', (text, language) => {
    expect(parseIssue(text).language).toBe(language);
  });
});
