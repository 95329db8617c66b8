import { expect, test } from 'vitest';
import type { Finding } from '#core/checks/create-checker.ts';
import { mostShown, shownOf } from '../../../../src-renderer/checks/most-shown.ts';

const found = (from: number, severity: Finding['severity']): Finding => ({
  from,
  to: from + 1,
  rule: 'doubled-words',
  severity,
  message: 'doubledWord',
});
const many = (severity: Finding['severity'], start = 0): readonly Finding[] =>
  Array.from({ length: 250_000 }, (_, index) => found(start + index, severity));

test('as much as the window shows is handed over', () => {
  const few = { findings: many('warning').slice(0, 3), silenced: many('hint').slice(0, 2) };
  expect(shownOf(few)).toEqual(few);
  const { findings, silenced } = shownOf({ findings: many('warning'), silenced: many('hint') });
  expect(findings).toHaveLength(mostShown);
  expect(findings.at(-1)?.from).toBe(mostShown - 1);
  expect(silenced).toHaveLength(mostShown);
});

test('mistakes after all that is shown are handed over too, so that an export asks about them', () => {
  const last = found(900_000, 'error');
  const { findings } = shownOf({ findings: [...many('warning'), last], silenced: [] });
  expect(findings).toHaveLength(mostShown + 1);
  expect(findings.at(-1)).toBe(last);
  expect(shownOf({ findings: many('error'), silenced: [] }).findings).toHaveLength(2 * mostShown);
});
