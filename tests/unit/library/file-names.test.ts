import { expect, test } from 'vitest';
import { nameProblem, namesLike } from '#core/library/file-names.ts';

test.each([
  ['a.md', null],
  ['周刊 #1.markdown', null],
  ['.md', 'empty'],
  ['a', 'extension'],
  ['a.txt', 'extension'],
  ['a/b.md', 'character'],
  ['a:b.md', 'character'],
  ['a\nb.md', 'character'],
  ['.a.md', 'edge'],
  ['a .md', 'edge'],
  ['CON.md', 'reserved'],
  [`${'周'.repeat(85)}.md`, 'long'],
])('%j', (name, problem) => {
  expect(nameProblem(name)).toBe(problem);
});

const weekly = '2026-08-08-weekly.md';

test('what changes in the first name changes in the others', () => {
  expect(namesLike(weekly, '2026-08-15-weekly', [weekly, '2026-08-08-digest.md'])).toEqual([
    '2026-08-15-weekly.md',
    '2026-08-15-digest.md',
  ]);
  expect(
    namesLike('news-en__2023-05-27.md', 'news-en__2023-05-28', ['news-zh__2023-05-27.md']),
  ).toEqual(['news-zh__2023-05-28.md']);
  expect(namesLike(weekly, 'issue-5', ['2026-08-08-weekly.en.md', weekly])).toEqual([
    'issue-5.en.md',
    'issue-5.md',
  ]);
});

test('a name that has nothing of the change stays', () => {
  expect(namesLike(weekly, 'issue-5', ['2026-08-08-digest.md'])).toEqual([null]);
  expect(namesLike(weekly, '2026-08-08-weekly', [weekly])).toEqual([null]);
  expect(namesLike('1-1.md', '2-1', ['a-1-1.md'])).toEqual(['a-2-1.md']);
});
