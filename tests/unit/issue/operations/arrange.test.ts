import { expect, test } from 'vitest';
import { arrange, type Piece } from '#core/issue/operations/arrange.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { forSeeds } from '../../../support/random.ts';

test('O9 what can stay is not touched', () => {
  const pieces: readonly Piece[] = [
    { from: 0, to: 2 },
    { from: 6, to: 8 },
    { from: 2, to: 6 },
    { from: 8, to: 10 },
  ];
  const { edits, starts } = arrange('0123456789', pieces, []);
  expect(edits).toEqual([
    { from: 2, to: 2, insert: '67' },
    { from: 6, to: 8, insert: '' },
  ]);
  expect(starts).toEqual([0, 2, 4, 8]);
});

test('substitutions go with the piece that they are in', () => {
  const pieces: readonly Piece[] = [{ from: 3, to: 6 }, '-', { from: 0, to: 3 }];
  const substitutions = [
    { from: 1, to: 2, insert: 'BB' },
    { from: 4, to: 5, insert: 'EE' },
  ];
  const { edits } = arrange('abcdef', pieces, substitutions);
  expect(applyEdits('abcdef', edits)).toBe('dEEf-aBBc');
});

test('edits give the pieces one after another, whatever their order', () => {
  forSeeds(500, (random) => {
    const text = Array.from({ length: 30 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
    const cuts = Array.from({ length: 8 }, () => random.below(31)).toSorted((a, b) => a - b);
    const ranges = cuts.slice(1).map((to, i) => ({ from: cuts[i] ?? 0, to }));
    const pieces: readonly Piece[] = ranges
      .map((piece) => ({ piece: random.below(6) === 0 ? '+new+' : piece, key: random.next() }))
      .toSorted((a, b) => (random.below(2) === 0 ? 0 : a.key - b.key))
      .map(({ piece }) => piece);
    const { edits, starts } = arrange(text, pieces, []);
    const texts = pieces.map((piece) =>
      typeof piece === 'string' ? piece : text.slice(piece.from, piece.to),
    );
    expect(applyEdits(text, edits)).toBe(texts.join(''));
    for (const [i, start] of starts.entries()) {
      expect(texts.join('').slice(start, start + (texts[i]?.length ?? 0))).toBe(texts[i]);
    }
  });
});
