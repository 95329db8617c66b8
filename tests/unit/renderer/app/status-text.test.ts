import { expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { sectionCounts, wordCounts } from '../../../../src-renderer/app/status-text.ts';

const en = translatorFor('en');
const zh = translatorFor('zh');

function issueOf(...sections: readonly (readonly [string, number])[]) {
  const text = sections
    .map(([title, count]) => {
      const items = Array.from(
        { length: count },
        (_, index) => `${index + 1}. [Item](https://example.com/${index})\n\nWords.\n`,
      );
      return `## ${title}\n\n${items.join('\n')}`;
    })
    .join('\n');
  return parseIssue(`# Notes #1\n\n${text}`);
}

test('counts are named by their sections, without emoji and empty sections', () => {
  const issue = issueOf(['🦄Articles & Tutorials', 15], ['🐿️Projects', 9], ['🐼Subscribe', 0]);
  expect(sectionCounts(issue, 'en', en)).toBe('15 Articles & Tutorials · 9 Projects');
});

test('a section in two languages goes by the half that is read', () => {
  const issue = issueOf(['🦄文章---🦄Articles', 2]);
  expect(sectionCounts(issue, 'en', en)).toBe('2 Articles');
  expect(sectionCounts(issue, 'zh', zh)).toBe('文章 2');
});

test('many sections, or long names, are summed up', () => {
  const many = issueOf(['A', 1], ['B', 2], ['C', 3], ['D', 4], ['E', 5]);
  expect(sectionCounts(many, 'en', en)).toBe('15 items in 5 sections');
  const long = issueOf(['A name that is much too long for a status bar', 1]);
  expect(sectionCounts(long, 'en', en)).toBe('1 item in 1 section');
  expect(sectionCounts(long, 'zh', zh)).toBe('1 个栏目，1 条');
});

test('an issue without items says nothing', () => {
  expect(sectionCounts(issueOf(['A', 0]), 'en', en)).toBe('');
});

test('words and characters, each when there are any', () => {
  expect(wordCounts({ words: 1840, characters: 320 }, en)).toBe('1,840 words · 320 字');
  expect(wordCounts({ words: 0, characters: 0 }, en)).toBe('0 words');
  expect(wordCounts({ words: 0, characters: 320 }, zh)).toBe('320 字');
});
