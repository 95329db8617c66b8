import { expect, test } from 'vitest';
import {
  hasTooMuchUnseen,
  isHardToColour,
  isHardToWrap,
} from '../../../../src-renderer/editor/hard-to-draw.ts';

test.each([
  ['an issue', `# Weekly #1\n\n${'1. [a](https://a.example) *b*\n\n'.repeat(2_000)}`],
  ['a long line of words', 'word '.repeat(10_000)],
  ['a line with a thousand marks', '*a'.repeat(1_000)],
  ['a list in a list', '- - - a\n> > b'],
])('%s is in colours', (_name, text) => {
  expect(isHardToColour(text)).toBe(false);
});

test.each([
  ['quotations in quotations', '> '.repeat(50)],
  ['one line with more marks than that', `# Weekly #1\n\n${'*a'.repeat(1_001)}\n\nEnd`],
  ['a last line of marks', `a\n${'[a]('.repeat(600)}`],
])('%s is not', (_name, text) => {
  expect(isHardToColour(text)).toBe(true);
});

test.each([
  ['an issue whose lines end as in Windows', 'a\r\n'.repeat(5_000), false],
  ['emoji that are joined', '👩‍👩‍👧 '.repeat(2_000), false],
  ['a line with a thousand zero bytes', 'a\0'.repeat(1_000), false],
  ['one with more', `# Weekly #1\n\n${'a\0'.repeat(1_001)}\n`, true],
  ['spaces without width', 'a\u200B'.repeat(2_000), true],
])('signs for what cannot be seen: %s', (_name, text, isTooMuch) => {
  expect(hasTooMuchUnseen(text)).toBe(isTooMuch);
});

test.each([
  ['Hindi', 'क्षत्रिय हिंदी में '.repeat(2_000), false],
  ['Thai', 'ที่นี่ไม่มีน้ำ '.repeat(2_000), false],
  ['Vietnamese in letters and marks', 'Tiếng Việt '.normalize('NFD').repeat(2_000), false],
  ['a line with a thousand stacks', `a\u0301\u0302\u0303\u0304`.repeat(1_000), false],
  ['one with more', `# Weekly #1\n\n${'a\u0301\u0302\u0303\u0304'.repeat(1_001)}\n`, true],
])('a line that cannot be broken: %s', (_name, text, isTooMuch) => {
  expect(isHardToWrap(text)).toBe(isTooMuch);
});
