import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { minimalChanges } from '../../../../src-renderer/editor/minimal-changes.ts';

test.each([
  ['', ''],
  ['same', 'same'],
  ['', 'new'],
  ['gone', ''],
  ['one\ntwo\nthree\n', 'one\n2\nthree\nfour\n'],
  ['aaaa', 'aabaa'],
  ['🦄a', '🐢a'],
])('%j becomes %j', (before, after) => {
  expect(applyEdits(before, minimalChanges(before, after))).toBe(after);
});

test('what two far changes have between them is not touched', () => {
  const middle = 'x'.repeat(1000);
  const edits = minimalChanges(`a${middle}b`, `A${middle}B`);
  expect(edits).toEqual([
    { from: 0, to: 1, insert: 'A' },
    { from: 1001, to: 1002, insert: 'B' },
  ]);
});
