import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SectionRow } from '../../../../src-renderer/outline/outline-rows.ts';
import { followRows } from '../../../../src-renderer/outline/use-shown-rows.ts';
import { windowFakes } from '../../../support/window-fakes.ts';

const row = (key: string, title: string): SectionRow => ({
  key,
  name: title,
  title,
  level: 2,
  items: [],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow(first: readonly SectionRow[]) {
  const { store } = windowFakes({});
  store.setState({ rows: first });
  const shown: string[] = [];
  const stop = followRows(store, (rows) => {
    shown.push(rows.map(({ title }) => title).join(' '));
  });
  return { shown, stop, change: (...rows: readonly SectionRow[]) => store.setState({ rows }) };
}

test('a title that is typed is shown once, after the last of its keys', () => {
  const { shown, change } = follow([row('a', 'A'), row('b', 'B')]);
  for (const title of ['Ab', 'Abc', 'Abcd']) change(row('a', title), row('b', 'B'));
  expect(shown).toEqual(['A B']);
  vi.runAllTimers();
  expect(shown).toEqual(['A B', 'Abcd B']);
});

test('rows that come, go or move are shown at once, with what others are called by then', () => {
  const { shown, change } = follow([row('a', 'A'), row('b', 'B')]);
  change(row('a', 'Ab'), row('b', 'B'));
  change(row('b', 'B'), row('a', 'Ab'));
  expect(shown).toEqual(['A B', 'B Ab']);
  vi.runAllTimers();
  expect(shown).toEqual(['A B', 'B Ab']);
});

test('nothing is shown once nobody follows', () => {
  const { shown, change, stop } = follow([row('a', 'A')]);
  change(row('a', 'Ab'));
  stop();
  change(row('a', 'Abc'), row('b', 'B'));
  vi.runAllTimers();
  expect(shown).toEqual(['A']);
});
