import { expect, test } from 'vitest';
import { groupIssues, learnSeasonLength } from '#core/library/group-issues.ts';
import { seasonsOf } from '#core/season/seasons.ts';
import { facetValues, passesFilters, type ListedIssue } from '#core/library/list-facets.ts';

const issue = (number: number, more: Partial<ListedIssue> = {}): ListedIssue => ({
  number,
  date: `2025-01-${String(number).padStart(2, '0')}`,
  status: 'published',
  languages: ['en'],
  editions: ['full'],
  ...more,
});
const issues = [
  issue(4, { status: 'draft', date: '2026-01-04' }),
  issue(3, { languages: ['zh', 'en'] }),
  issue(2, { languages: ['zh'], editions: ['full', 'digest'] }),
  issue(1, { date: null }),
];
const counts = (filters: Parameters<typeof facetValues>[1]) =>
  Object.fromEntries(
    facetValues(issues, filters).map(({ facet, value, count }) => [`${facet} ${value}`, count]),
  );

test('every value says how many issues have it', () => {
  expect(counts([])).toEqual({
    'status draft': 1,
    'status published': 3,
    'language en': 3,
    'language zh': 2,
    'edition digest': 1,
    'edition full': 4,
    'year 2026': 1,
    'year 2025': 2,
  });
});

test('counts follow the filters of other facets, not those of their own', () => {
  expect(counts([{ facet: 'language', value: 'zh' }])).toMatchObject({
    'status draft': 0,
    'status published': 2,
    'language en': 3,
    'language zh': 2,
  });
});

const shown = (...filters: Parameters<typeof facetValues>[1]) =>
  issues.filter((each) => passesFilters(each, filters)).map(({ number }) => number);

test('of one facet any value will do, and every facet counts', () => {
  const draft = { facet: 'status', value: 'draft' } as const;
  const published = { facet: 'status', value: 'published' } as const;
  const chinese = { facet: 'language', value: 'zh' } as const;
  expect(shown(draft, published)).toEqual([4, 3, 2, 1]);
  expect(shown(published, chinese)).toEqual([3, 2]);
  expect(shown(draft, chinese)).toEqual([]);
});

test('a chosen value stays though nothing has it', () => {
  expect(counts([{ facet: 'year', value: '1999' }])).toMatchObject({ 'year 1999': 0 });
});

test('groups keep the order of the list, what has no place comes last', () => {
  const groups = groupIssues(issues, 'year', []);
  expect(groups.map(({ value, issues: own }) => [value, own.length])).toEqual([
    [2026, 1],
    [2025, 2],
    [null, 1],
  ]);
  const seasons = groupIssues([...issues, { number: null, date: null }], 'season', seasonsOf(4, 2));
  expect(seasons.map(({ key, numbers }) => [key, numbers])).toEqual([
    ['season 2', { from: 3, to: 4 }],
    ['season 1', { from: 1, to: 2 }],
    ['season ', null],
  ]);
});

test('a season of galley.yaml has a heading of its own, and what is in none comes last', () => {
  const named = seasonsOf(4, null, { seasons: [{ from: 2, to: 3, name: 'The middle' }] });
  expect(groupIssues(issues, 'season', named).map(({ key, numbers }) => [key, numbers])).toEqual([
    ['season 1', { from: 2, to: 3 }],
    ['season ', { from: 1, to: 4 }],
  ]);
});

const run = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('compilations show how long a season is', () => {
  expect(learnSeasonLength([run(1, 30), run(31, 60).slice(0, 29).concat(60)])).toBe(30);
  expect(learnSeasonLength([[1, 30]])).toBeNull();
  expect(learnSeasonLength([run(5, 17)])).toBeNull();
  expect(learnSeasonLength([])).toBeNull();
});
