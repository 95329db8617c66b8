import { expect, test } from 'vitest';
import { isQuicklyRead } from '#core/markdown/reading-limits.ts';
import { lineEnd, textBeginning } from '../../../../src-renderer/preview/text-beginning.ts';

const limit = {
  most: 24_000,
  isQuick: (text: string) => lineEnd(text, 1_000) === text.length && isQuicklyRead(text),
};
const beginningOf = (text: string): string | null => textBeginning(text, limit);

test('an ordinary issue is read as a whole', () => {
  const text = `# Weekly #1\n\n${'1. [a](https://a.example/)\n\nWhat it is.\n\n'.repeat(200)}`;
  expect(beginningOf(text)).toBe(text);
});

test('of a longer text as much as a window shows, up to a blank line', () => {
  const text = `# Weekly #1\n\n${`${'word '.repeat(100)}\n\n`.repeat(100)}`;
  const beginning = beginningOf(text) ?? '';
  expect(beginning.length).toBeGreaterThan(7_000);
  expect(beginning.length).toBeLessThan(8_500);
  expect(text.startsWith(beginning.trimEnd())).toBe(true);
  expect(beginning.endsWith('word \n\n\n')).toBe(true);
});

test('so of one with thousands of lines, however short it is', () => {
  const text = 'a\n\n'.repeat(2_000);
  expect(beginningOf(text)?.trimEnd()).toBe('a\n\n'.repeat(150).trimEnd());
});

test('with the definitions that it refers to', () => {
  const text = `[a][b]\n\n${'word\n\n'.repeat(2_000)}[b]: https://b.example/\n[c]: https://c.example/\n`;
  expect(beginningOf(text)).toMatch(/word\n\n\[b\]: https:\/\/b\.example\/\n$/);
});

test('nothing of one without a blank line, or that takes long to read', () => {
  expect(beginningOf('## a\n'.repeat(4_000))).toBeNull();
  expect(beginningOf('*a **b '.repeat(3_000))).toBeNull();
});
