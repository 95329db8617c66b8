import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from '#core/search/query.ts';

const nothing = { terms: [], sections: [], years: [], languages: [], statuses: [] };
const text = (written: string, folded = written) => ({ place: 'text', written, folded });

describe('a search query', () => {
  test.each([
    ['', nothing],
    ['  Rust ', { ...nothing, terms: [text('Rust', 'rust')] }],
    ['rust Rust 异步', { ...nothing, terms: [text('rust'), text('异步')] }],
    ['"async  runtime', { ...nothing, terms: [text('async  runtime')] }],
    ['“异步 运行”　x', { ...nothing, terms: [text('异步 运行'), text('x')] }],
    [
      'title:"the end"',
      { ...nothing, terms: [{ place: 'title', written: 'the end', folded: 'the end' }] },
    ],
    [
      'site:GitHub.com',
      { ...nothing, terms: [{ place: 'domain', written: 'GitHub.com', folded: 'github.com' }] },
    ],
    ['https://a.b/c', { ...nothing, terms: [text('https://a.b/c')] }],
    [
      'section:项目 year:2021-2023',
      { ...nothing, sections: ['项目'], years: [{ from: 2021, to: 2023 }] },
    ],
    ['year:2021', { ...nothing, years: [{ from: 2021, to: 2021 }] }],
    ['year:2021-', { ...nothing, years: [{ from: 2021, to: 9999 }] }],
    ['lang:ZH status:draft', { ...nothing, languages: ['zh'], statuses: ['draft'] }],
    ['year:soon', { ...nothing, terms: [text('year:soon')] }],
    ['lang:xx', { ...nothing, terms: [text('lang:xx')] }],
    ['title:', nothing],
    ['"title:"', { ...nothing, terms: [text('title:')] }],
    ['"', nothing],
  ])('%s', (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });

  test('is empty only when it asks for nothing', () => {
    expect(isEmptyQuery(parseQuery('" "'.replace(' ', '')))).toBe(true);
    expect(isEmptyQuery(parseQuery('year:2020'))).toBe(false);
  });
});
