import { expect, test } from 'vitest';
import { halfTitle } from '#core/issue/half-title.ts';

test('half of a title', () => {
  expect(halfTitle('中文---English', 'zh')).toBe('中文');
  expect(halfTitle('中文---English', 'en')).toBe('English');
  expect(halfTitle('English', 'zh')).toBe('English');
  expect(halfTitle('中文---', 'en')).toBe('中文---');
});
