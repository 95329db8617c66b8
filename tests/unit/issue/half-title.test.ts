import { expect, test } from 'vitest';
import { halfTitle, isBilingual, shownHalf } from '#core/issue/half-title.ts';

test('half of a title', () => {
  expect(halfTitle('中文---English', 'zh')).toBe('中文');
  expect(halfTitle('中文---English', 'en')).toBe('English');
  expect(halfTitle('English', 'zh')).toBe('English');
  expect(halfTitle('中文---', 'en')).toBe('中文---');
});

test.each([
  ['中文---English', 'window', 'en', 'English'],
  ['中文---English', 'first', 'en', '中文'],
  ['中文 --- English', 'second', 'zh', 'English'],
  ['中文---English', 'both', 'zh', '中文 · English'],
  ['One language', 'second', 'zh', 'One language'],
  ['Half---', 'second', 'zh', 'Half---'],
] as const)('%s, showing %s in a window in %s, is %s', (title, half, language, expected) => {
  expect(shownHalf(title, half, language)).toBe(expected);
});

test('a title is bilingual with something on both sides', () => {
  expect(['甲---A', '---', 'A', '甲---'].map(isBilingual)).toEqual([true, false, false, false]);
});
