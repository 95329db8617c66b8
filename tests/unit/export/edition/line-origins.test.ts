import { describe, expect, it } from 'vitest';
import { lineOrigins } from '#core/export/edition/line-origins.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { forSeeds, type Random } from '../../../support/random.ts';

function origins(text: string, edits: readonly TextEdit[]): string {
  const edited = applyEdits(text, edits);
  const origin = lineOrigins(text, edits, edited);
  return edited
    .split('\n')
    .map((line, index) => `${origin(index + 1)} ${line}`)
    .join('\n');
}

describe('E1: the line that a line comes from', () => {
  it('is that of the first thing it keeps', () => {
    expect(origins('a\nb\nc', [{ from: 0, to: 2, insert: '' }])).toBe('2 b\n3 c');
    expect(origins('a\nb\nc', [{ from: 2, to: 3, insert: 'x\ny\n' }])).toBe(
      '1 a\n2 x\n2 y\n2 \n3 c',
    );
  });

  it('is where it was put in when it keeps nothing', () => {
    const edits = [
      { from: 1, to: 4, insert: '\n\n' },
      { from: 4, to: 5, insert: '① new' },
    ];
    expect(origins('a\nb\nc\nd', edits)).toBe('1 a\n1 \n3 ① new\n4 d');
  });

  it('is the last one for what stands behind the text', () => {
    expect(origins('a\nb', [{ from: 3, to: 3, insert: '\n\nafter' }])).toBe(
      '1 a\n2 b\n2 \n2 after',
    );
  });
});

function randomEdits(random: Random, length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  while (at <= length && random.next() < 0.9) {
    const from = Math.min(length, at + random.below(4));
    const to = Math.min(length, from + random.below(5));
    edits.push({ from, to, insert: random.pick(['', 'x', '\n', 'x\ny', '\n\n', 'x\n']) });
    at = to + random.below(3);
  }
  return edits;
}

/** For each unit of the edited text the place it was kept from; null for what was put in. */
function keptFrom(text: string, edits: readonly TextEdit[]): readonly (number | null)[] {
  const places: (number | null)[] = [];
  let position = 0;
  for (const { from, to, insert } of edits) {
    for (let at = position; at < from; at += 1) places.push(at);
    for (let at = 0; at < insert.length; at += 1) places.push(null);
    position = to;
  }
  for (let at = position; at < text.length; at += 1) places.push(at);
  return places;
}

it('E1: a line that keeps something maps to the line of it, whatever the edits', () => {
  forSeeds(300, (random) => {
    const text = Array.from({ length: random.below(30) }, () => random.pick(['a', 'b', '\n'])).join(
      '',
    );
    const edits = randomEdits(random, text.length);
    const edited = applyEdits(text, edits);
    const origin = lineOrigins(text, edits, edited);
    const places = keptFrom(text, edits);
    const lines = lineIndex(text);
    let start = 0;
    const wrong = edited.split('\n').filter((line, index) => {
      const kept = places.slice(start, start + line.length + 1).find((place) => place !== null);
      start += line.length + 1;
      return typeof kept === 'number' && origin(index + 1) !== lineAt(lines, kept);
    });
    expect(wrong).toEqual([]);
  });
});
