import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { mapPosition } from '#core/text/map-position.ts';
import { forSeeds } from '../../support/random.ts';

const edits = [
  { from: 2, to: 2, insert: 'xyz' },
  { from: 4, to: 6, insert: '' },
  { from: 8, to: 9, insert: 'ab' },
];

test.each([
  [0, 0, 0],
  [2, 2, 5],
  [3, 6, 6],
  [4, 7, 7],
  [5, 7, 7],
  [6, 7, 7],
  [8, 9, 11],
  [9, 11, 11],
  [10, 12, 12],
])('position %i goes to %i before and %i after', (position, before, after) => {
  expect(mapPosition(position, edits, 'before')).toBe(before);
  expect(mapPosition(position, edits, 'after')).toBe(after);
});

test('a character that no edit touches is found at its mapped position', () => {
  forSeeds(300, (random) => {
    const length = 1 + random.below(20);
    const text = Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const cuts = Array.from({ length: 4 }, () => random.below(length + 1)).toSorted(
      (a, b) => a - b,
    );
    const list = [
      { from: cuts[0] ?? 0, to: cuts[1] ?? 0, insert: 'a'.repeat(random.below(3)) },
      { from: cuts[2] ?? 0, to: cuts[3] ?? 0, insert: 'b'.repeat(random.below(3)) },
    ];
    const result = applyEdits(text, list);
    for (const [at, character] of Array.from(text).entries()) {
      if (list.some(({ from, to }) => from <= at && at < to)) continue;
      expect(result[mapPosition(at, list, 'after')]).toBe(character);
      expect(result[mapPosition(at + 1, list, 'before') - 1]).toBe(character);
    }
  });
});
