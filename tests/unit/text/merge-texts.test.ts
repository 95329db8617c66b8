import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineEdits } from '#core/text/line-edits.ts';
import { mergeTexts } from '#core/text/merge-texts.ts';
import { forSeeds, type Random } from '../../support/random.ts';

function merged(base: string, mine: string, theirs: string): string | null {
  const edits = mergeTexts(base, mine, theirs);
  return edits && applyEdits(mine, edits);
}

const base = 'title\n\none\ntwo\nthree\n\nend';

describe('changes of two sides', () => {
  test.each([
    ['in different lines', 'title\n\nONE\ntwo\nthree\n\nend', 'title\n\none\ntwo\nTHREE\n\nend'],
    ['in lines next to each other', base.replace('one', 'ONE'), base.replace('two', 'TWO')],
    ['one inserts, one removes', `new\n${base}`, base.replace('three\n', '')],
    ['one adds to the end', base.replace('title', 'Title'), `${base}\nmore`],
    ['one has nothing changed', base, base.replace('one', '1')],
    ['one removes the end', base.replace('one', '1'), base.replace('\n\nend', '')],
    ['both made the same change', base.replace('two', '2'), base.replace('two', '2')],
  ])('come together: %s', (_, mine, theirs) => {
    const both = merged(base, mine, theirs);
    expect(both).not.toBeNull();
    expect(both).toBe(merged(base, theirs, mine));
    for (const side of [mine, theirs]) {
      const own = side.split('\n').filter((line) => !base.split('\n').includes(line));
      for (const line of own) expect(both?.split('\n')).toContain(line);
    }
  });

  test.each([
    ['the same line', base.replace('two', 'zwei'), base.replace('two', 'deux')],
    ['two insertions at one place', base.replace('two', 'a\ntwo'), base.replace('two', 'b\ntwo')],
    ['one changes what the other removed', base.replace('two\n', ''), base.replace('two', '2')],
    ['all of it', 'mine', 'theirs'],
  ])('do not come together: %s', (_, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeNull();
    expect(mergeTexts(base, theirs, mine)).toBeNull();
  });
});

/** Lines of which no two are alike, or of which many are. */
function randomLines(random: Random, count: number, alike: boolean, side: string): string[] {
  return Array.from({ length: count }, (_, index) =>
    alike ? random.pick(['', 'a', 'b', '- [x](y)', '---']) : `${side} ${index} ${random.below(99)}`,
  );
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

function changeLines(lines: readonly string[], changes: readonly Change[]): string {
  const changed = [...lines];
  for (const { from, to, lines: now } of changes.toReversed())
    changed.splice(from, to - from, ...now);
  return changed.join('\n');
}

test('changes that do not touch come together, whoever is who', () => {
  forSeeds(500, (random) => {
    const lines = randomLines(random, 1 + random.below(30), false, 'base');
    const changes: Change[] = [];
    let at = random.below(3);
    while (at <= lines.length) {
      const to = Math.min(lines.length, at + random.below(3));
      const count = to === at ? 1 + random.below(2) : random.below(3);
      changes.push({ from: at, to, lines: randomLines(random, count, false, `c${at}`) });
      // A line between them stays, which holds them apart.
      at = to + 1 + random.below(4);
    }
    const sides = changes.map(() => random.below(2));
    const text = lines.join('\n');
    const mine = changeLines(
      lines,
      changes.filter((_, index) => sides[index] === 0),
    );
    const theirs = changeLines(
      lines,
      changes.filter((_, index) => sides[index] === 1),
    );
    const both = changeLines(lines, changes);
    expect(merged(text, mine, theirs)).toBe(both);
    expect(merged(text, theirs, mine)).toBe(both);
  });
});

test('any three texts: the order makes no difference, and one that changed nothing adds nothing', () => {
  let conflicts = 0;
  let merges = 0;
  forSeeds(1000, (random) => {
    const alike = random.below(2) === 0;
    const lines = randomLines(random, random.below(12), alike, 'base');
    const some = (): string =>
      changeLines(
        lines,
        random.below(5) === 0
          ? []
          : [
              {
                from: random.below(lines.length + 1),
                to: lines.length - random.below(lines.length + 1),
                lines: randomLines(random, random.below(4), alike, 'side'),
              },
            ].filter(({ from, to }) => from <= to),
      );
    const [text, mine, theirs] = [lines.join('\n'), some(), some()];
    const both = merged(text, mine, theirs);
    expect(both).toBe(merged(text, theirs, mine));
    if (both === null) conflicts += 1;
    else merges += 1;
    expect(merged(text, mine, text)).toBe(mine);
    expect(merged(text, text, theirs)).toBe(theirs);
    expect(merged(text, mine, mine)).toBe(mine);
    expect(applyEdits(mine, lineEdits(mine, theirs))).toBe(theirs);
  });
  expect(Math.min(conflicts, merges)).toBeGreaterThan(20);
});
