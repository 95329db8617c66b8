import { expect, test } from 'vitest';
import { coverSvg } from '#core/season/book/cover.ts';

const linesOf = (title: string) =>
  [...coverSvg({ title, date: null }).matchAll(/<text [^>]*font-weight[^>]*>([^<]*)</gu)].map(
    ([, line]) => line,
  );

test('a title is broken between words, and never inside the number of a season', () => {
  expect(linesOf('Python 潮流周刊第11季（61~66）')).toEqual(['Python 潮流周刊', '第11季（61~66）']);
  expect(linesOf('Thirty weeks of <Python>')).toEqual(['Thirty weeks of', '&lt;Python&gt;']);
});
