import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { composeEdits } from '#core/text/compose-edits.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { forSeeds, type Random } from '../../support/random.ts';

test('composed edits do what the two do one after the other', () => {
  forSeeds(500, (random) => {
    const text = randomText(random, random.below(30));
    const first = randomEdits(random, text);
    const between = applyEdits(text, first);
    const second = randomEdits(random, between);
    const composed = composeEdits(text, first, second);
    expect(applyEdits(text, composed)).toBe(applyEdits(between, second));
    for (const { from, to, insert } of composed) expect(text.slice(from, to)).not.toBe(insert);
  });
});

test('what comes back to its place is no edit', () => {
  const away = [{ from: 1, to: 2, insert: '' }];
  const back = [{ from: 1, to: 1, insert: 'b' }];
  expect(composeEdits('abc', away, back)).toEqual([]);
});

function randomText(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(['a', 'b', '\n'])).join('');
}

function randomEdits(random: Random, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  while (position < text.length && random.below(4) > 0) {
    const from = position + random.below(text.length - position + 1);
    const to = Math.min(text.length, from + random.below(4));
    edits.push({ from, to, insert: randomText(random, random.below(3)) });
    position = to + 1;
  }
  return edits;
}
