import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { headLength, summariseHead, summariseIssue } from '#core/issue/summary.ts';
import { corpusIssues } from '../../support/corpus.ts';

const issue = `# Sample Weekly #7 (2024-02-03)

Hello, this is a sample issue with enough words in it for a language to be told from them: one two
three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty.

## 🦄 Articles

1. [One](https://example.org/1)

2. [Two](https://example.org/2)

## About
`;

describe('summaries', () => {
  test('count sections and items', () => {
    expect(summariseIssue(issue, 'x.md')).toMatchObject({
      number: 7,
      title: 'Sample Weekly #7 (2024-02-03)',
      date: '2024-02-03',
      language: 'en',
      sections: [
        { title: '🦄 Articles', itemCount: 2 },
        { title: 'About', itemCount: 0 },
      ],
      itemCount: 2,
    });
  });

  test('a head is enough for number, title and date', () => {
    const long = `${issue}\n${'More text. '.repeat(1000)}`;
    const { number, title, date } = summariseIssue(long, 'x.md');
    expect(summariseHead(long.slice(0, headLength), 'x.md')).toEqual({ number, title, date });
  });

  test.each(corpusIssues('summaries'))('$name: summary and parse agree', ({ name: file, text }) => {
    const parsed = parseIssue(text, { fileName: file });
    const { number, title, date, language } = parsed;
    const sections = parsed.sections.map(({ title: name, items }) => ({
      title: name,
      itemCount: items.length,
    }));
    expect(summariseIssue(text, file)).toMatchObject({ number, title, date, language, sections });
    expect(summariseHead(text, file)).toEqual({ number, title, date });
  });
});

test('a summary names a thousand sections at most, and counts the items of all', () => {
  const text = `# T\n\n${'## A\n\n1. [b](https://c.example/)\n\n'.repeat(1_200)}`;
  const { sections, itemCount } = summariseIssue(text, 'a.md');
  expect(sections).toHaveLength(1_000);
  expect(itemCount).toBe(1_200);
});
