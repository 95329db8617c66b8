import { expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import {
  isLong,
  readLongText,
  withoutTooMany,
} from '../../../../src-renderer/outline/long-text.ts';

test.each([
  [{ length: 100_000, lines: 2_000 }, false],
  [{ length: 100_001, lines: 1 }, true],
  [{ length: 6_000, lines: 2_001 }, true],
])('%j is long: %s', (size, expected) => {
  expect(isLong(size)).toBe(expected);
});

test('a long text is read as any other', () => {
  const text = `# T\n\n${'## A\n\n1. [b](https://c.example/)\n\n字 word\n\n'.repeat(20)}`;
  const options = { fileName: 'a.md' };
  const read = readLongText({ revision: 3, text, options });
  expect(read.issue).toEqual(parseIssue(text, options));
  expect(read).toMatchObject({ revision: 3, wordCount: { characters: 20 } });
});

test('sections and items are left out where nobody could find one among them', () => {
  const shown = [2_000, 2_001].map((count) => {
    const issue = parseIssue(`# T\n\n${'## A\n\na\n\n'.repeat(count)}`);
    return withoutTooMany(issue).sections.length;
  });
  expect(shown).toEqual([2_000, 0]);
});
