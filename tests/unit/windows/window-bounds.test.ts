import { expect, test } from 'vitest';
import { boundsOnDisplays } from '../../../src-main/windows/window-bounds.ts';

const displays = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 800 },
];

test.each([
  ['on the first', { x: 10, y: 10, width: 1000, height: 700 }, true],
  ['on the second', { x: 2000, y: 10, width: 1000, height: 700 }, true],
  ['hanging out, but to be caught', { x: -800, y: 900, width: 1000, height: 700 }, true],
  ['beyond all', { x: 5000, y: 10, width: 1000, height: 700 }, false],
  ['but for a sliver', { x: -990, y: 10, width: 1000, height: 700 }, false],
  ['above', { x: 0, y: -690, width: 1000, height: 700 }, false],
])('a window %s', (_, kept, isKept) => {
  const size = { width: kept.width, height: kept.height };
  expect(boundsOnDisplays(kept, displays)).toEqual(isKept ? kept : size);
});

test('a first window has a size and no place', () => {
  expect(boundsOnDisplays(null, displays)).toEqual({ width: 1280, height: 800 });
});
