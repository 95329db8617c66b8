import { expect, test } from 'vitest';
import { pageLines, type PageBlocks } from '../../../../src-renderer/preview/page-lines.ts';

/** Blocks that are not built: the line and the estimated top of each. */
function estimated(...marks: readonly (readonly [line: number, top: number])[]): PageBlocks {
  return {
    count: () => marks.length,
    lineOf: (index) => marks[index]?.[0] ?? 0,
    topOf: (index) => marks[index]?.[1] ?? 0,
    elementOf: () => null,
    bottom: () => (marks.at(-1)?.[1] ?? 0) + 100,
    version: () => 0,
    onChange: () => () => undefined,
  };
}

const ends = { lines: () => 20, height: () => 1000 };
const noPage = { defaultView: null } as Document;
const lines = pageLines(noPage, estimated([3, 60], [5, 100], [7, 500]), ends);

test.each([
  [0, 0],
  [3, 60],
  [3.5, 70],
  [5, 100],
  [6, 300],
  [7, 500],
  [14, 550],
  [21, 600],
  [21.5, 800],
  [22, 1000],
])('line %d stands at %d, and there stands the line', (line, top) => {
  expect(lines.topOf(line)).toBe(top);
  expect(lines.lineAt(top)).toBe(line);
});

test('what stands above the first block goes with the lines before it', () => {
  expect(lines.topOf(1.5)).toBe(30);
  expect(lines.lineAt(20)).toBe(1);
});

test('of blocks without height the last one counts, and nothing is divided by it', () => {
  const flat = pageLines(noPage, estimated([1, 50], [2, 50], [9, 50], [10, 80]), ends);
  expect(flat.lineAt(50)).toBe(9);
  expect(flat.topOf(2)).toBe(50);
  expect(flat.topOf(5)).toBe(50);
});

test('a page without blocks is as long as the text', () => {
  const empty = pageLines(noPage, estimated(), ends);
  expect(empty.topOf(0)).toBe(0);
  expect(empty.lineAt(1000)).toBe(22);
});
