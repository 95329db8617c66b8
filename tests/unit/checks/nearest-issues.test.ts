import { expect, test } from 'vitest';
import { nearestIssues } from '#core/checks/nearest-issues.ts';

const issue = (number: number, folder = '') => ({
  id: `${folder}${number}.md`,
  number,
  date: `2026-01-${String(number).padStart(2, '0')}`,
});

test('the nearest on either side, of the same series, oldest first, and another with the number', () => {
  const others = [
    ...Array.from({ length: 20 }, (_, n) => issue(n + 1)),
    issue(9, 'en/'),
    { ...issue(9), id: 'other-9.md' },
    { ...issue(9), id: '9.en.md' },
  ];
  const again = { ...issue(10), id: '110.md', date: '2026-03-01' };
  const found = nearestIssues(issue(10), [...others, again]);
  expect(found.map(({ id }) => id)).toEqual(
    [6, 7, 8, 9, 11, 12, 13, 14].map((n) => `${n}.md`).concat('110.md'),
  );
});

test('issues without dates stand by their numbers', () => {
  const undated = [1, 2, 3, 5].map((n) => ({ ...issue(n), date: null }));
  const found = nearestIssues({ id: '4.md', number: 4, date: null }, undated);
  expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 5]);
});
