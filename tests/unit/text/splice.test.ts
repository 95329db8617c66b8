import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { spliceBetween } from '#core/text/splice.ts';
import { forSeeds } from '../../support/random.ts';

test.for([
  ['', 'a', { from: 0, to: 0, insert: 'a' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['one two', 'one new two', { from: 4, to: 4, insert: 'new ' }],
  ['abc', 'ac', { from: 1, to: 2, insert: '' }],
] as const)('%s → %s', ([before, after, edit]) => {
  expect(spliceBetween(before, after)).toEqual(edit);
});

test('it makes one text of the other, and nothing of the same one', () => {
  expect(spliceBetween('same', 'same')).toBeNull();
  forSeeds(300, (random) => {
    const text = () =>
      Array.from({ length: random.below(12) }, () => random.pick(['a', 'b'])).join('');
    const [before, after] = [text(), text()];
    const edit = spliceBetween(before, after);
    expect(edit === null ? before : applyEdits(before, [edit])).toBe(after);
  });
});
