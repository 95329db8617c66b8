import { expect, test } from 'vitest';
import { filtersIn, toggleFilter } from '#core/search/query-filters.ts';
import { parseQuery } from '#core/search/query.ts';

test.each([
  ['rust', { name: 'year', value: '2023' }, 'rust year:2023'],
  ['rust year:2023', { name: 'year', value: '2023' }, 'rust'],
  ['rust year:2022', { name: 'year', value: '2023' }, 'rust year:2022 year:2023'],
  ['', { name: 'section', value: 'Podcasts & Videos' }, 'section:"Podcasts & Videos"'],
  ['section:"Podcasts & Videos" x', { name: 'section', value: 'Podcasts & Videos' }, 'x'],
  ['a lang:zh b', { name: 'lang', value: 'zh' }, 'a b'],
  ['', { name: 'section', value: 'the "best"' }, 'section:"the  best"'],
] as const)('%s and %o', (typed, filter, result) => {
  expect(toggleFilter(typed, filter)).toBe(result);
});

test('what a chip adds is what the query says, and the chip takes it out again', () => {
  const filter = { name: 'section', value: 'Podcasts & Videos' } as const;
  const typed = toggleFilter('rust', filter);
  expect(filtersIn(typed)).toEqual([filter]);
  expect(parseQuery(typed).sections).toEqual(['podcasts & videos']);
  expect(toggleFilter(typed, filter)).toBe('rust');
});
