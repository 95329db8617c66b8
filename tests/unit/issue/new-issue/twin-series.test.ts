import { expect, test } from 'vitest';
import { twinSeries } from '#core/issue/new-issue/twin-series.ts';
import type { PartGroup } from '#core/parts/part-group.ts';

const file = (path: string, number: number) => ({
  path,
  number,
  title: `#${number}`,
  date: `2026-07-0${number}`,
});
const issues = [
  file('2026-07-04-weekly.md', 4),
  file('2026-07-03-weekly.md', 3),
  file('zh/2026-07-03-weekly.md', 3),
  file('2026-07-02-weekly.md', 2),
  file('zh/2026-07-02-weekly.md', 2),
];
const groupOf = (number: number, withTwin: boolean): PartGroup => {
  const own = `2026-07-0${number}-weekly.md`;
  const common = { isBilingual: false, edition: 'full', isSet: false } as const;
  const twin = withTwin ? `zh/${own}` : null;
  const first = { ...common, file: own, role: 'master', language: 'en', twin } as const;
  if (twin === null) return { id: own, kind: 'issue', parts: [first] };
  const second = { ...common, file: twin, role: 'twin', language: 'zh', twin: own } as const;
  return { id: own, kind: 'issue', parts: [first, second] };
};
const paths = (number: number, groups: readonly PartGroup[]) => {
  const issue = issues.find((each) => each.number === number);
  return issue && (twinSeries(issue, issues, groups)?.map(({ path }) => path) ?? null);
};

test('the other language goes on from that of the issue before', () => {
  expect(paths(4, [groupOf(4, false), groupOf(3, true), groupOf(2, true)])).toEqual([
    'zh/2026-07-03-weekly.md',
    'zh/2026-07-02-weekly.md',
  ]);
});

test('there is nothing to go on from where the issue before has one language', () => {
  expect(paths(4, [groupOf(4, false), groupOf(3, false), groupOf(2, true)])).toBe(null);
  expect(paths(2, [groupOf(2, true)])).toBe(null);
});
