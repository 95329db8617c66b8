import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { invertEdits } from '#core/text/invert-edits.ts';
import { forSeeds } from '../../support/random.ts';

test('inverted edits bring the text back', () => {
  forSeeds(200, (random) => {
    const text = Array.from({ length: random.below(40) }, () =>
      random.pick(['a', 'b', 'c', '\n']),
    ).join('');
    const places = Array.from({ length: 6 }, () => random.below(text.length + 1)).toSorted(
      (a, b) => a - b,
    );
    const edits = [0, 2, 4].map((at) => ({
      from: places[at] ?? 0,
      to: places[at + 1] ?? 0,
      insert: random.pick(['', 'x', 'yyy']),
    }));
    const after = applyEdits(text, edits);
    expect(applyEdits(after, invertEdits(text, edits))).toBe(text);
  });
});
