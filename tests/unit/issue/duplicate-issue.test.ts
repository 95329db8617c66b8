import { expect, test } from 'vitest';
import { duplicateAsNext } from '#core/issue/duplicate-issue.ts';

const issues = [3, 2, 1].map((number) => ({
  path: `2026-01-${String(7 * number).padStart(2, '0')}-weekly.md`,
  number,
  title: `Weekly #${number}: own words`,
  date: `2026-01-${String(7 * number).padStart(2, '0')}`,
}));

test('number, date and name advance, everything else stays', () => {
  const text =
    '---\ntitle: "Weekly #2: 2 ways"\nnumber: 2\npubDate: 2026-01-14\n---\n\n# Weekly #2: 2 ways (2026-01-14)\n\nIssue 2 of us.\n\n## Articles\n\n1. [2](https://e.example/2026-01-14)\n';
  const path = '2026-01-14-weekly.md';
  expect(duplicateAsNext({ path, text, issues, settings: {} })).toEqual({
    path: '2026-01-28-weekly.md',
    text: '---\ntitle: "Weekly #4: 2 ways"\nnumber: 4\npubDate: 2026-01-28\n---\n\n# Weekly #4: 2 ways (2026-01-28)\n\nIssue 4 of us.\n\n## Articles\n\n1. [2](https://e.example/2026-01-14)\n',
  });
});
