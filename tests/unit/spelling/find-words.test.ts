import { expect, test } from 'vitest';
import { findWords, type NotProse } from '#core/spelling/find-words.ts';

const wordsOf = (text: string, notProse: readonly NotProse[] = [], frontMatterTo = 0) =>
  findWords(text, { notProse, frontMatterTo }).map((word) => word.text);

test('finds the words of prose with their places', () => {
  expect(findWords('Two lines\nof prose.', { notProse: [] })).toEqual([
    { from: 0, to: 3, text: 'Two' },
    { from: 4, to: 9, text: 'lines' },
    { from: 10, to: 12, text: 'of' },
    { from: 13, to: 18, text: 'prose' },
  ]);
});

test('takes apostrophes and hyphens into a word, but not those around it', () => {
  expect(wordsOf("don't ‘stop’ the newsletter’s well-known – end- c’est-à-dire")).toEqual([
    "don't",
    'stop',
    'the',
    'newsletter’s',
    'well-known',
    'end',
    'c’est-à-dire',
  ]);
});

test('takes accents as they are written, in one character or two', () => {
  expect(wordsOf('cafe\u0301 naïve')).toEqual(['cafe\u0301', 'naïve']);
});

test.each([
  'https://example.com/some/path?x=one',
  'www.example.com',
  'somebody@example.com',
  '@handle',
  '#hashtag',
  '--some-option',
  'facebook/react',
  'src\\main\\file',
  'Node.js',
  'index.html',
  'snake_case',
  'ES2022',
  '3rd',
  'v18beta',
  '{{< figure >}}',
  '{% include file %}',
  '&nbsp;',
  ':thumbs_up:',
  'GitHub',
  'iPhone',
  'NASA',
  'PDFs',
  'a',
  'Пример',
])('finds no word in %s', (text) => {
  expect(wordsOf(text)).toEqual([]);
  expect(wordsOf(`before ${text} after`)).toEqual(['before', 'after']);
});

test('leaves out what is not prose, with the letters that belong to it', () => {
  const text = 'the `map`s and <b>bold</b>';
  const code = { from: 4, to: 9, isWord: true };
  const tags = [
    { from: 15, to: 18, isWord: false },
    { from: 22, to: 26, isWord: false },
  ];
  expect(wordsOf(text, [code, ...tags])).toEqual(['the', 'and', 'bold']);
});

test('a range that is not prose may span lines, overlap another and reach beyond the text', () => {
  const ranges = [
    { from: 4, to: 12, isWord: false },
    { from: 6, to: 10, isWord: true },
    { from: 15, to: 99, isWord: false },
  ];
  const found = findWords('one two\nthree four five', { notProse: ranges });
  expect(found).toEqual([{ from: 0, to: 3, text: 'one' }]);
});

test('emphasis inside a word makes no two words of it', () => {
  expect(wordsOf('**A**pple and un*believ*able and **bold** _word_')).toEqual([
    'and',
    'and',
    'bold',
    'word',
  ]);
});

test('beside Chinese, a word or two are a name, and more are prose', () => {
  expect(wordsOf('使用 React Native 写的编辑器')).toEqual([]);
  expect(wordsOf('机器学习实践---Machine learning in practice')).toEqual([
    'Machine',
    'learning',
    'in',
    'practice',
  ]);
  expect(wordsOf('before ラーメン 中文 한국어 after')).toEqual([]);
});

test('a front matter has prose in its sentences only', () => {
  const front = [
    '---',
    'title: "A weekly lettre"',
    'slug: weekly-lettre',
    'tags: [javascript, somthing else]',
    '# a coment here',
    'authors:',
    '  - jdoe',
    '---',
    '',
  ].join('\n');
  expect(wordsOf(`${front}Some body: more\n`, [], front.length)).toEqual([
    'weekly',
    'lettre',
    'Some',
    'body',
    'more',
  ]);
});

test('a line without end takes no time without end', () => {
  const lines = ['a'.repeat(20_000), 'a-'.repeat(10_000), '{{'.repeat(10_000), 'a.'.repeat(10_000)];
  const started = performance.now();
  for (const line of lines) wordsOf(line);
  expect(performance.now() - started).toBeLessThan(1_000);
});
