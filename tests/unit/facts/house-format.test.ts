import { describe, expect, test } from 'vitest';
import type { Facts } from '#core/facts/facts.ts';
import { fillEntry } from '#core/facts/fill-entry.ts';
import { markdownFacts } from '#core/facts/markdown-facts.ts';
import { findFactsStyles, starForm } from '#core/facts/star-form.ts';
import { houseFormat, writeCount, writeFacts, writeLength } from '#core/facts/write-facts.ts';
import { processorMs } from '../../support/processor-time.ts';

const repository: Facts = {
  kind: 'repository',
  name: 'galley',
  owner: 'press',
  stars: 5123,
  licence: 'MIT',
  description: 'Sets type.',
  language: 'TypeScript',
  isArchived: false,
};
const page: Facts = {
  kind: 'page',
  title: 'On ink',
  author: 'Ada',
  date: '2026-11-02',
  site: null,
};

describe('how issues write stars', () => {
  test.each([
    ['Words.（star 1.8K） More.（star 2K）', '（star {stars}）', 'description', '5.1K'],
    ['Words. (1.2k stars)\n\nMore words (3.4k stars)', '({stars} stars)', 'description', '5.1k'],
    ['1. [A](https://a.example/) (5.5K stars)\n\nWords.', '({stars} stars)', 'tail', '5.1K'],
    ['Words (⭐ 12,345)', '(⭐ {stars})', 'description', '5,100'],
    ['文字（2.1万 star）', '（{stars} star）', 'description', '0.5万'],
    ['Words (12,345 stars)', '({stars} stars)', 'description', '5,100'],
    ['Words (star 12345)', '(star {stars})', 'description', '5100'],
  ])('%s', (text, form, place, example) => {
    expect(starForm(text)).toEqual({ form, place, example });
  });

  test.each(['Nothing of it.', 'A hotel (5 stars).', 'Words (star 890)', 'a (5.5K) b'])(
    'nothing is learnt of %s',
    (text) => {
      expect(starForm(text)).toBeNull();
    },
  );

  test.each(['(5', '(star ', '(5,', '((((5'])('a long text is read at once: %s', async (start) => {
    const long = start + ' '.repeat(200_000) + '('.repeat(200_000);
    expect(await processorMs(() => starForm(long))).toBeLessThan(1000);
    expect(starForm(long)).toBeNull();
  });

  test('each language has its own way, the commonest first', () => {
    const zh = { language: 'zh', stars: starForm('x（star 1.8K）') };
    const en = { language: 'en', stars: starForm('x (1.8k stars)') };
    const silent = { language: 'ja', stars: null };
    expect(findFactsStyles([en, zh, zh, silent])).toEqual([
      {
        language: 'zh',
        tail: '',
        repository: '{description}（star {stars}）',
        stars: '5.1K',
        count: 2,
      },
      {
        language: 'en',
        tail: '',
        repository: '{description} ({stars} stars)',
        stars: '5.1k',
        count: 1,
      },
    ]);
  });
});

describe('a repository as the house writes it', () => {
  const zh = [
    {
      language: 'zh',
      tail: '',
      repository: '{description}（star {stars}）',
      stars: '5.1K',
      count: 9,
    },
  ];
  test.each([
    ['as nothing tells', undefined, [], 'en', 'Sets type. (5.1K stars)', ''],
    ['in Chinese as nothing tells', undefined, [], 'zh', 'Sets type.（5.1K stars）', ''],
    ['as the issues do', undefined, zh, 'zh', 'Sets type.（star 5.1K）', ''],
    ['as other issues do', undefined, zh, 'en', 'Sets type.（star 5.1K）', ''],
    ['as style.stars says', { stars: '(⭐ Nk)' }, zh, 'zh', 'Sets type. (⭐ 5.1k)', ''],
    ['as style.stars says, in full', { stars: '(star N)' }, zh, 'zh', 'Sets type. (star 5123)', ''],
    [
      'as style.facts says',
      { facts: { tail: '({stars} stars, {licence})' } },
      zh,
      'zh',
      'Sets type.',
      '(5.1K stars, MIT)',
    ],
    [
      'with its own description',
      { facts: { repository: '{language}: {description}' } },
      zh,
      'zh',
      'TypeScript: Sets type.',
      '',
    ],
  ] as const)('%s', (_, style, found, language, description, tail) => {
    const written = writeFacts(repository, houseFormat(style, found, language));
    expect(written).toEqual({ title: 'galley', tail, description });
  });

  test('what is not known goes with its brackets', () => {
    const facts = { ...repository, licence: null, description: null };
    const style = { facts: { tail: '({licence})', repository: '{description} ({stars} stars)' } };
    const format = houseFormat(style, [], 'en');
    expect(writeFacts(facts, format)).toMatchObject({ tail: '', description: '(5.1K stars)' });
  });

  test('of a page and a video only the title, unless the library says more', () => {
    expect(writeFacts(page, houseFormat(undefined, [], 'en')).description).toBe('');
    const style = { facts: { page: '{author}, {date} ({site})', video: '{channel} ({length})' } };
    const format = houseFormat(style, [], 'en');
    expect(writeFacts(page, format).description).toBe('Ada, 2026-11-02');
    const video = { title: 'Ink', channel: 'TV', seconds: 75, date: null };
    expect(writeFacts({ kind: 'video', ...video }, format).description).toBe('TV (1:15)');
  });
});

test.each([
  [999, '5.1K', '999'],
  [1000, '5.1K', '1K'],
  [5149, '5.1K', '5.1K'],
  [15_600, '5.1k', '15.6k'],
  [999_960, '5.1K', '1M'],
  [1_234_000, '5.1K', '1.2M'],
  [9000, '0.5万', '9000'],
  [21_000, '0.5万', '2.1万'],
  [12_345, '5,100', '12,345'],
  [12_345, '5100', '12345'],
])('%s stars as %s', (count, example, written) => {
  expect(writeCount(count, example)).toBe(written);
});

test.each([
  [5, '0:05'],
  [75, '1:15'],
  [3723, '1:02:03'],
])('%s seconds', (seconds, written) => {
  expect(writeLength(seconds)).toBe(written);
});

describe('an entry of the inbox', () => {
  const format = houseFormat(undefined, [], 'en');
  test.each([
    [repository, { title: '', note: '' }, { title: 'galley', note: 'Sets type. (5.1K stars)' }],
    [repository, { title: 'Mine', note: '' }, { note: 'Sets type. (5.1K stars)' }],
    [page, { title: '', note: '' }, { title: 'On ink', note: 'Ada · 2026-11-02' }],
    [page, { title: 'Mine', note: 'Mine' }, null],
  ])('is filled where it is empty', (facts, entry, set) => {
    expect(fillEntry(entry, facts, format)).toEqual(set);
  });
});

test.each([
  ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
  ['*bold* _it_', String.raw`\*bold\* \_it\_`],
  ['<img src=x> [a](b) `c`', '\\<img src=x> \\[a\\](b) \\`c\\`'],
  ['R&D &amp; co', String.raw`R&D \&amp; co`],
])('words of others are put into Markdown as they are: %s', (title, written) => {
  expect(markdownFacts({ ...page, title })).toMatchObject({ title: written, date: '2026-11-02' });
});
