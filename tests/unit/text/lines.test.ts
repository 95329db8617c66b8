import { expect, test } from 'vitest';
import { lineAt, lineColumnAt, lineIndex, lineRange } from '#core/text/lines.ts';
import { forSeeds } from '../../support/random.ts';

test('an empty text has one empty line', () => {
  const index = lineIndex('');
  expect(lineColumnAt(index, 0)).toEqual({ line: 1, column: 1 });
  expect(lineRange(index, 1)).toEqual({ from: 0, to: 0 });
  expect(lineRange(index, 2)).toBeNull();
  expect(lineRange(index, 0)).toBeNull();
});

test('an LF belongs to the line that it ends; other separators end no line', () => {
  const index = lineIndex('ab\n\nc\u2028d\n');
  expect([0, 2, 3, 4, 7, 8].map((offset) => lineAt(index, offset))).toEqual([1, 1, 2, 3, 3, 4]);
  expect(lineColumnAt(index, 6)).toEqual({ line: 3, column: 3 });
  expect(lineRange(index, 3)).toEqual({ from: 4, to: 7 });
  expect(lineRange(index, 4)).toEqual({ from: 8, to: 8 });
});

test('agrees with counting from the start', () => {
  forSeeds(50, (random) => {
    const text = Array.from({ length: random.below(40) }, () =>
      random.pick(['a', '\n', '🦄']),
    ).join('');
    const index = lineIndex(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const before = text.slice(0, offset).split('\n');
      expect(lineColumnAt(index, offset)).toEqual({
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
      });
    }
  });
});
