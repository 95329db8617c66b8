import { expect, test } from 'vitest';
import type { NumberingScope } from '#core/issue/operations/normalise.ts';
import { renumber } from '#core/issue/operations/renumber.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

function renumbered(text: string, section: number, scope: NumberingScope = null): string {
  const result = renumber(text, parseIssue(text), section, scope);
  if (!result.ok) throw new Error(result.error);
  return applyEdits(text, result.value);
}

test.each([
  [
    '## A\n\n1. [a](u)\n\n1. [b](u)\n\n5. [c](u)\n',
    '## A\n\n1. [a](u)\n\n2. [b](u)\n\n3. [c](u)\n',
  ],
  ['## A\n\n3、[a](u)\n\n9、[b](u)\n', '## A\n\n1、[a](u)\n\n2、[b](u)\n'],
  ['## A\n\n① a\n\n③ b\n', '## A\n\n① a\n\n② b\n'],
  ['## A\n\n- [a](u)\n- [b](u)\n', '## A\n\n- [a](u)\n- [b](u)\n'],
])('O2 %j is numbered from 1 in its own style', (text, expected) => {
  expect(renumbered(text, 0)).toBe(expected);
});

test('O2 numbers that run through the issue go on from the section before', () => {
  const text = '## A\n\n1、[a](u)\n\n## B\n\n2、[b](u)\n\n## C\n\n7、[c](u)\n\n8、[d](u)\n';
  expect(renumbered(text, 2)).toContain('## C\n\n3、[c](u)\n\n4、[d](u)\n');
});

test('O2 what is set for the library decides where numbers begin anew', () => {
  const text = '## A\n\n1、[a](u)\n\n## B\n\n2、[b](u)\n\n## C\n\n7、[c](u)\n';
  expect(renumbered(text, 2, 'section')).toContain('## C\n\n1、[c](u)\n');
  const anew = text.replace('2、', '1、');
  expect(renumbered(anew, 2)).toContain('## C\n\n1、[c](u)\n');
  expect(renumbered(anew, 2, 'issue')).toContain('## C\n\n3、[c](u)\n');
});

test('a section that is not there is out of range', () => {
  expect(renumber('## A\n', parseIssue('## A\n'), 1)).toEqual({ ok: false, error: 'out-of-range' });
});
