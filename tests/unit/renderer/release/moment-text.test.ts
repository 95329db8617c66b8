import { expect, test } from 'vitest';
import { momentText } from '../../../../src-renderer/release/moment-text.ts';

const now = new Date(2026, 6, 18, 12, 0);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

test('today shows the time, other days the day too, other years the year', () => {
  expect(momentText(at(2026, 6, 18, 9, 5), 'en', now)).toBe('09:05');
  expect(momentText(at(2026, 6, 11, 0, 30), 'en', now)).toBe('11 Jul, 00:30');
  expect(momentText(at(2025, 6, 11, 9, 5), 'en', now)).toMatch(/11 Jul 2025,? (?:at )?09:05/u);
  expect(momentText(at(2026, 6, 11, 9, 5), 'zh', now)).toBe('7月11日 09:05');
  expect(momentText('soon', 'en', now)).toBe('soon');
});
