import { Rect, type Key } from 'react-aria-components';
import { expect, test } from 'vitest';
import { OutlineLayout } from '../../../../src-renderer/outline/outline-layout.ts';

interface Shown {
  readonly levels: readonly number[];
  readonly around?: number;
  readonly shown?: Key;
  readonly persisted?: readonly Key[];
}

/** A layout of rows that are called by their places, as the virtualizer holds it. */
function layoutOf({ levels, around = 0, shown, persisted = [] }: Shown): OutlineLayout {
  const layout = new OutlineLayout();
  const collection = levels.map((level, place) => ({ type: 'item', key: `${place}`, level }));
  const virtualizer = { collection, size: { width: 200 }, persistedKeys: new Set(persisted) };
  Object.assign(layout, { virtualizer });
  layout.update({ layoutOptions: { around, step: 0, shown: shown ?? null } });
  return layout;
}

const drawn = (layout: OutlineLayout, y: number, height: number) =>
  layout.getVisibleLayoutInfos(new Rect(0, y, 200, height)).map(({ key }) => key);

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => String(first + at));

test('sections stand a little below what is before them', () => {
  const layout = layoutOf({ levels: [0, 1, 1, 0] });
  const tops = ['0', '1', '2', '3'].map((key) => layout.getLayoutInfo(key)?.rect.y);
  expect(tops).toEqual([0, 32, 60, 88]);
  expect(layout.getLayoutInfo('3')?.rect.maxY).toBe(120);
  expect(layout.getContentSize().height).toBe(120 + 24);
  expect(layout.getLayoutInfo('4')).toBeNull();
});

test('of a thousand rows those in sight are drawn, and some around them', () => {
  const levels = Array.from({ length: 1_000 }, () => 1);
  expect(drawn(layoutOf({ levels }), 2_800, 56)).toEqual(['100', '101', '102']);
  expect(drawn(layoutOf({ levels, around: 2 }), 2_800, 28)).toEqual([
    '98',
    '99',
    '100',
    '101',
    '102',
    '103',
  ]);
  expect(drawn(layoutOf({ levels, around: 2 }), 0, 28)).toEqual(['0', '1', '2', '3']);
  expect(drawn(layoutOf({ levels }), 27_980, 500)).toEqual(['999']);
});

test('so is the row with the focus and one that is asked for, in their order', () => {
  const levels = Array.from({ length: 100 }, () => 1);
  const layout = layoutOf({ levels, shown: '3', persisted: ['90', 'gone'] });
  expect(drawn(layout, 280, 27)).toEqual(['3', '10', '90']);
});

test('a dozen rows are drawn in one go, those in sight before those around them', () => {
  const layout = layoutOf({ levels: Array.from({ length: 100 }, () => 1), around: 6, shown: '90' });
  const told: number[] = [];
  layout.whenMore(() => told.push(told.length));
  expect(drawn(layout, 280, 27 + 13 * 28)).toEqual([...from(10, 12), '90']);
  expect(drawn(layout, 280, 27 + 13 * 28)).toEqual([...from(4, 4), ...from(10, 20), '90']);
  expect(drawn(layout, 280, 27 + 13 * 28)).toEqual([...from(4, 26), '90']);
  expect(told).toHaveLength(2);
});

test('who asks later is told at once that more is to be drawn', () => {
  const layout = layoutOf({ levels: Array.from({ length: 100 }, () => 1) });
  drawn(layout, 0, 2_000);
  let told = 0;
  layout.whenMore(() => (told += 1));
  expect(told).toBe(1);
});

test('nothing is drawn before the window has a size', () => {
  expect(drawn(layoutOf({ levels: [0, 1] }), 0, 0)).toEqual([]);
});

test('a point finds the one row to drop at', () => {
  const layout = layoutOf({ levels: [0, 1, 1], around: 5, persisted: ['2'] });
  expect(drawn(layout, 40, 1)).toEqual(['1']);
});
