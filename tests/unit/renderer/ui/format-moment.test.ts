import { expect, test } from 'vitest';
import { formatDay, formatDayOf } from '../../../../src-renderer/ui/format-moment.ts';

test('a day is written as the window’s language has it, whatever the time zone', () => {
  expect([formatDay('2026-07-03', 'en'), formatDay('2026-07-03', 'zh')]).toEqual([
    '3 Jul 2026',
    '2026年7月3日',
  ]);
});

test.each(['', '2026', '2026-13-45', 'July 3', '2026-07-03T10:00'])(
  'what is no day is left: %s',
  (text) => {
    expect(formatDay(text, 'en')).toBe(text);
  },
);

test('the day of a moment has its year where that is wanted', () => {
  const noon = new Date(2026, 6, 3, 12).toISOString();
  expect(formatDayOf(noon, 'en', false)).toBe('3 Jul');
  expect(formatDayOf(noon, 'en', true)).toBe('3 Jul 2026');
  expect(formatDayOf(noon, 'zh', false)).toBe('7月3日');
  expect(formatDayOf('some day', 'zh', false)).toBe('some day');
});
