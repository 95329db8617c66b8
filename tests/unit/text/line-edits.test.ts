import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { changedLines, lineEdits, toTextEdits } from '#core/text/line-edits.ts';
import { forSeeds, type Random } from '../../support/random.ts';

/** As all lines of both texts say it. */
function editsOfAllLines(before: string, after: string) {
  const lines = before.split('\n');
  return toTextEdits(lines, changedLines(lines, after.split('\n')));
}

function someText(random: Random, lines: number): string {
  const line = (): string =>
    random.pick(['', 'a', 'a', 'bb', '周刊', 'x'.repeat(random.below(700))]);
  return Array.from({ length: lines }, line).join('\n');
}

test('looking at the part that changed gives what looking at all lines gives', () => {
  forSeeds(3000, (random) => {
    const before = someText(random, random.below(12));
    const from = random.below(before.length + 1);
    const to = from + random.below(before.length - from + 1);
    const changed = `${before.slice(0, from)}${someText(random, random.below(4))}${before.slice(to)}`;
    const after = random.below(8) === 0 ? someText(random, random.below(12)) : changed;
    const edits = lineEdits(before, after);
    expect(edits).toEqual(editsOfAllLines(before, after));
    expect(applyEdits(before, edits)).toBe(after);
  });
});
