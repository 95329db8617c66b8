import { expect, test } from 'vitest';
import { lexInline } from '#core/markdown/lex-inline.ts';

test('a paragraph is read, and one that would take too long is left as it is', () => {
  expect(lexInline('_a_ b').map(({ type }) => type)).toEqual(['em', 'text']);
  const long = '_a_ '.repeat(20_000);
  expect(lexInline(long)).toEqual([{ type: 'text', raw: long, text: long, escaped: false }]);
});
