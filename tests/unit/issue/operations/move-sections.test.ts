import { describe, expect, test } from 'vitest';
import { moveSections } from '#core/issue/operations/move-sections.ts';
import { blockLength, placesOfSections } from '#core/issue/operations/section-blocks.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { randomFrom } from '../../../support/random.ts';
import { allIssues } from './support.ts';

const text = `# Weekly

## A

1. [a](u)

## B

### B1

1. [b](u)

## C

1. [c](u)

## D
`;

function titlesAfter(from: readonly number[], to: number): string {
  const result = moveSections(text, parseIssue(text), from, to);
  if (!result.ok) return result.error;
  const { sections } = parseIssue(applyEdits(text, result.value.edits));
  const moved = result.value.places.map((place) => sections[place]?.title);
  return `${sections.map(({ title }) => title).join(' ')}: ${moved.join(' ')}`;
}

describe('O11 several sections move as one', () => {
  test.each<[readonly number[], number, string]>([
    [[0, 3], 0, 'A C B B1 D: A C'],
    [[0, 3], 2, 'B B1 A C D: A C'],
    [[0, 1], 2, 'C D A B B1: A B'],
    [[4, 3, 2, 1], 0, 'B B1 C D A: B C D'],
    [[0, 3], 1, 'inside-section'],
    [[2, 3], 1, 'A B1 C B D: B1 C'],
    [[0, 3], 4, 'out-of-range'],
    [[], 0, 'out-of-range'],
    [[9], 0, 'out-of-range'],
  ])('%j to %d', (from, to, expected) => {
    expect(titlesAfter(from, to)).toBe(expected);
  });

  test('a run of them that moves there and back restores every byte', () => {
    for (const { name, text: whole } of allIssues('moving several sections')) {
      const issue = parseIssue(whole);
      const tops = issue.sections.flatMap(({ level }, index) => (level === 2 ? [index] : []));
      const random = randomFrom(whole.length);
      const at = random.below(Math.max(1, tops.length - 1));
      const from = tops.slice(at, at + 2);
      const [first = 0, second = 0] = from;
      const isRun = second === first + blockLength(issue.sections, first);
      const places = isRun ? placesOfSections(issue, from) : [];
      if (places.length === 0) continue;
      const to = random.pick(places);
      const what = `${name} ${from.join()} ${to}`;
      const there = moveSections(whole, issue, from, to);
      if (!there.ok) throw new Error(`${what} ${there.error}`);
      const next = applyEdits(whole, there.value.edits);
      const back = moveSections(next, parseIssue(next), there.value.places, first);
      if (!back.ok) throw new Error(`${what} back: ${back.error}`);
      expect(applyEdits(next, back.value.edits) === whole ? what : `${what} differs`).toBe(what);
    }
  });
});
