import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { markRows } from '../../../../src-renderer/checks/mark-rows.ts';
import { outlineRows } from '../../../../src-renderer/outline/outline-rows.ts';

const text = `# Weekly #2

## Tools

1. [a](https://a.example/?utm_source=x)

The the words.

3. [b](https://b.example/)

Words.

## Empty

## Clean

1. [c](https://c.example/)

Words.
`;

function marksOf(source: string, before: Parameters<typeof markRows>[3] = new Map()) {
  const { issue } = trackIssue(source);
  const findings = createChecker().check(trackIssue(source));
  return markRows(findings, issue, outlineRows(issue), before);
}

test('a section counts what its items hold, and rows without problems have no mark', () => {
  expect(Object.fromEntries(marksOf(text))).toEqual({
    'section:Tools': { error: 1, warning: 2, hint: 0 },
    'item:https://a.example/?utm_source=x': { error: 0, warning: 2, hint: 0 },
    'item:https://b.example/': { error: 1, warning: 0, hint: 0 },
    'section:Empty': { error: 0, warning: 1, hint: 0 },
  });
});

test('what says the same is the same object', () => {
  const before = marksOf(text);
  const after = marksOf(text.replace('Words.', 'Other words.'), before);
  for (const [key, mark] of after) expect(mark).toBe(before.get(key));
  expect(after.size).toBe(before.size);
});
