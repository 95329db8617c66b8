import { expect, test } from 'vitest';
import { firstRows } from '../../../../src-renderer/outline/first-rows.ts';
import type { SectionRow } from '../../../../src-renderer/outline/outline-rows.ts';

const section = (index: number, items: number): SectionRow => ({
  key: `section:${index}`,
  name: `section:${index}`,
  title: `${index}`,
  level: 2,
  items: Array.from({ length: items }, (_, item) => ({
    key: `item:${index}.${item}`,
    name: `item:${index}.${item}`,
    title: `${item}`,
    number: item + 1,
  })),
});
const rows = [section(0, 2), section(1, 0), section(2, 3)];

test.each([
  [0, []],
  [1, [{ ...rows[0], fed: 0 }]],
  [2, [{ ...rows[0], fed: 1 }]],
  [3, [rows[0]]],
  [4, [rows[0], rows[1]]],
  [6, [rows[0], rows[1], { ...rows[2], fed: 1 }]],
  [8, rows],
  [100, rows],
])('of seven rows and an eighth the first %i are given to the tree', (count, first) => {
  expect(firstRows(rows, count)).toEqual(first);
});

test('sections that are whole stay the same objects, so that they are not read again', () => {
  expect(firstRows(rows, 4)[0]).toBe(rows[0]);
});
