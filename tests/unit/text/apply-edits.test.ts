import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';

test('edits refer to the original text', () => {
  const edits = [
    { from: 0, to: 1, insert: 'A' },
    { from: 2, to: 2, insert: '+' },
    { from: 3, to: 6, insert: '' },
  ];
  expect(applyEdits('abcdefg', edits)).toBe('Ab+cg');
});

test('insertions at one place keep their order', () => {
  const edits = [
    { from: 1, to: 1, insert: 'x' },
    { from: 1, to: 1, insert: 'y' },
  ];
  expect(applyEdits('ab', edits)).toBe('axyb');
});

test('no edits give the text', () => {
  expect(applyEdits('abc', [])).toBe('abc');
});

test('edits that overlap or leave the text are a bug', () => {
  const overlapping = [
    { from: 0, to: 2, insert: '' },
    { from: 1, to: 3, insert: '' },
  ];
  expect(() => applyEdits('abcd', overlapping)).toThrow('does not fit');
  expect(() => applyEdits('ab', [{ from: 1, to: 3, insert: '' }])).toThrow('does not fit');
});
