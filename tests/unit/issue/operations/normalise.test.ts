import { describe, expect, test } from 'vitest';
import { normaliseMarkers, type NumberingScope } from '#core/issue/operations/normalise.ts';
import { structureOf } from '#core/issue/operations/structure.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { forSeeds } from '../../../support/random.ts';
import { randomLines } from '../random-text.ts';
import { allIssues } from './support.ts';

function normal(text: string, only: number | null = null, scope: NumberingScope = null): string {
  const result = normaliseMarkers(text, parseIssue(text), only, scope);
  return result.ok ? applyEdits(text, result.value.edits) : result.error;
}

describe('O16 normalised markers', () => {
  const mixed =
    '## A\n\n1. [a](u) (x)\n\nBody.\n\n2) [b](u)\n\n4. [c](u)\n\n## B\n\n- [d](u)\n\n  In.\n\n- [e](u)\n\n## C\n\n7. [f](u)\n';

  test('are those of most items, numbered from 1 in each section', () => {
    expect(normal(mixed)).toBe(
      '## A\n\n1. [a](u) (x)\n\nBody.\n\n2. [b](u)\n\n3. [c](u)\n\n## B\n\n1. [d](u)\n\n  In.\n\n2. [e](u)\n\n## C\n\n1. [f](u)\n',
    );
  });

  test('are given to one section only where that is asked', () => {
    expect(normal(mixed, 2)).toBe(mixed.replace('7. [f]', '1. [f]'));
  });

  test('run through the issue where they do, or where it is set so', () => {
    const through = '## A\n\n1、[a](u)\n\n2、[b](u)\n\n## B\n\n3、[c](u)\n\n## C\n\n9、[d](u)\n';
    expect(normal(through)).toBe(through.replace('9、', '4、'));
    expect(normal(through, null, 'section')).toBe(
      through.replace('3、', '1、').replace('9、', '1、'),
    );
  });

  test('of an issue without items are none', () => {
    expect(normal('# T\n\n## A\n\nText.\n')).toBe('out-of-range');
  });
});

test('O16 in every issue the items stay the same, and a second time changes nothing', () => {
  let changed = 0;
  for (const { name, text } of allIssues('normalising markers')) {
    const issue = parseIssue(text);
    const result = normaliseMarkers(text, issue, null, null);
    if (!result.ok) continue;
    changed += Math.min(1, result.value.count);
    const next = applyEdits(text, result.value.edits);
    const after = parseIssue(next);
    expect([name, structureOf(after)]).toEqual([name, structureOf(issue)]);
    const bodies = (source: string, of: typeof issue) =>
      of.sections.flatMap(({ items }) =>
        items.map(({ head, to, tail }) => [tail, source.slice(head.to, to)]),
      );
    expect([name, bodies(next, after)]).toEqual([name, bodies(text, issue)]);
    const again = normaliseMarkers(next, after, null, null);
    expect([name, again.ok && again.value.edits]).toEqual([name, []]);
  }
  expect(changed).toBeGreaterThan(0);
});

test('O16 in any text nothing else is read differently', () => {
  forSeeds(200, (random) => {
    const text = randomLines(random);
    const issue = parseIssue(text);
    const result = normaliseMarkers(text, issue, null, null);
    if (!result.ok) return;
    const after = parseIssue(applyEdits(text, result.value.edits));
    expect(structureOf(after)).toEqual(structureOf(issue));
  });
});
