import { expect, test } from 'vitest';
import { chooseSources } from '#core/issue/new-issue/choose-sources.ts';
import { nextPath } from '#core/issue/new-issue/file-name.ts';
import { chooseTemplate } from '#core/issue/new-issue/fill-template.ts';

const next = { number: 16, date: '2026-01-09' };

test.each([
  ['2026-01-02-weekly.md', [], '2026-01-09-weekly.md'],
  ['issue-15.md', [], 'issue-16.md'],
  ['HelloGitHub15.md', [], 'HelloGitHub16.md'],
  ['Reports/2026/#15-2026.01.02.md', [], 'Reports/2026/#16-2026.01.09.md'],
  ['vol-015.markdown', [], 'vol-016.markdown'],
  ['2026-01-02-the-week.md', ['2025-12-26-the-week.md'], '2026-01-09-the-week.md'],
  ['15-lake.md', ['14-sea.md', '13-pond.md'], '16-TK.md'],
  ['2026-01-02-fog-on-the-quay.md', ['2025-12-26-ice.md'], '2026-01-09-TK.md'],
  ['letter.md', [], '2026-01-09-weekly.md'],
])('after %s comes (N7)', (path, others, expected) => {
  const named = others.map((other) => ({
    path: other,
    number: Number(/^\d\d(?=-[a-z])/.exec(other)?.[0] ?? 14),
    date: '2025-12-26',
  }));
  expect(nextPath({ path, number: 15, date: '2026-01-02' }, named, next, true)).toBe(expected);
});

test('a name alone shows its title when the text has none (N7)', () => {
  const last = { path: '15-lake.md', number: 15, date: null };
  expect(nextPath(last, [], { number: 16, date: null }, false)).toBe('16-TK.md');
  expect(nextPath({ ...last, path: 'issue-15.md' }, [], { number: 16, date: null }, false)).toBe(
    'issue-16.md',
  );
});

test('a folder of the year gives way to the next', () => {
  const last = { path: 'Reports/2025/#15-2025.12.29.md', number: 15, date: '2025-12-29' };
  expect(nextPath(last, [], { number: 16, date: '2026-01-05' }, true)).toBe(
    'Reports/2026/#16-2026.01.05.md',
  );
});

test('a compilation is not the last issue', () => {
  const issues = [
    { path: '2026-02-01-season.md', number: 900, date: '2026-02-01', title: null },
    ...[5, 4, 3, 2].map((number) => ({
      path: `2026-01-0${number}-weekly.md`,
      number,
      date: `2026-01-0${number}`,
      title: null,
    })),
  ];
  const sources = chooseSources(issues);
  expect(sources?.last.path).toBe('2026-01-05-weekly.md');
  expect(sources?.earlier.map(({ number }) => number)).toEqual([4, 3, 2]);
});

test('the template called issue goes first', () => {
  expect(
    chooseTemplate(['a.md', 'templates/b.md', 'templates/Issue.md', 'templates/x/issue.md']),
  ).toBe('templates/Issue.md');
  expect(chooseTemplate(['templates/b.md', 'templates/a.md'])).toBe('templates/a.md');
  expect(chooseTemplate(['issue.md'])).toBeNull();
});
