import { expect, test } from 'vitest';
import { letters, planFor } from './support.ts';

const files = letters(1, 6);
const usual = planFor(files);

test('the step that is set counts, not the usual one (N1)', () => {
  expect(planFor(files, { settings: { issues: { dateStep: { days: 14 } } } }).date).not.toBe(
    usual.date,
  );
  const monthly = planFor(files, { settings: { issues: { dateStep: { months: 1 } } } });
  expect(monthly.date).toBe('2026-03-06');
});

test('the file is named by the pattern that is set (N7)', () => {
  const settings = { issues: { file: 'letters/{number}-{date}' } };
  expect(planFor(files, { settings }).path).toBe(`letters/7-${usual.date ?? ''}.md`);
  const first = { issues: { file: 'no-{number}' } };
  expect(planFor({}, { settings: first }).path).toBe('no-1.md');
});

test('a section that is set as fixed is carried whole (N2)', () => {
  const section = '\n## House rules\n\n1. [Be kind](https://e.x/kind)\n\n2. Rule of issue 6.\n';
  const withRules = Object.fromEntries(
    Object.entries(files).map(([path, text], index, all) => [
      path,
      index === all.length - 1 ? text + section : text,
    ]),
  );
  const sections = [{ names: { en: 'House Rules' }, role: 'fixed' as const }];
  expect(planFor(withRules).text).not.toContain('Be kind');
  const { text } = planFor(withRules, { settings: { sections } });
  expect(text).toContain('1. [Be kind](https://e.x/kind)');
});
