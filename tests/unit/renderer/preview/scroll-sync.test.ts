import { expect, test } from 'vitest';
import { lineAtTop, topOfLine } from '../../../../src-renderer/preview/scroll-sync.ts';

const marks = [
  { line: 1, top: 0 },
  { line: 5, top: 100 },
  { line: 7, top: 500 },
];

test.each([
  [1, 0],
  [3, 50],
  [5, 100],
  [6, 300],
  [9, 500],
])('line %i stands at %i', (line, top) => {
  expect(topOfLine(marks, line)).toBe(top);
});

test.each([
  [0, 1],
  [50, 3],
  [300, 6],
  [900, 7],
])('at %i stands line %i', (top, line) => {
  expect(lineAtTop(marks, top)).toBe(line);
});

test('a page without marks is at its top', () => {
  expect(topOfLine([], 4)).toBe(0);
  expect(lineAtTop([], 40)).toBe(1);
});
