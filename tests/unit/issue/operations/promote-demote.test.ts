import { describe, expect, test } from 'vitest';
import { demoteItems } from '#core/issue/operations/demote.ts';
import { uniformMark } from '#core/issue/operations/head-style.ts';
import { promoteParagraph } from '#core/issue/operations/promote.ts';
import { changeSectionLevel } from '#core/issue/operations/section-level.ts';
import { slotsOf } from '#core/issue/operations/slots.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { forSeeds, randomFrom } from '../../../support/random.ts';
import { randomLines } from '../random-text.ts';
import { allIssues, contentPlaces, isRegular } from './support.ts';

function promoted(text: string, words: string): string {
  const result = promoteParagraph(text, parseIssue(text), text.indexOf(words));
  return result.ok ? applyEdits(text, result.value.edits) : result.error;
}

function demoted(text: string, section: number, ...items: readonly number[]): string {
  const places = items.map((item) => ({ section, item }));
  const result = demoteItems(text, parseIssue(text), places);
  return result.ok ? applyEdits(text, result.value.edits) : result.error;
}

const dots = '## A\n\n1. [a](u)\n\nOne.\n\n[b](u) (English)\nTwo.\n\n2. [c](u)\n';
const dotsPromoted = '## A\n\n1. [a](u)\n\nOne.\n\n2. [b](u) (English)\nTwo.\n\n3. [c](u)\n';

describe('O14 promote and demote', () => {
  test('a paragraph of a body becomes the next item, and text of the one before again', () => {
    expect(promoted(dots, 'Two.')).toBe(dotsPromoted);
    expect(demoted(dotsPromoted, 0, 1)).toBe(dots);
  });

  test.each([
    ['an intro', '## A\n\nLead.\n\n1、[a](u)\n', 'Lead', '## A\n\n1、Lead.\n\n2、[a](u)\n'],
    [
      'a tight list',
      '## A\n\n- [a](u)\n- [b](u)\n\n  More.\n- [c](u)\n',
      'More',
      '## A\n\n- [a](u)\n- [b](u)\n- More.\n- [c](u)\n',
    ],
    [
      'a line of another list',
      '## A\n\n1. [a](u)\n\n* [b](u)\n',
      '[b]',
      '## A\n\n1. [a](u)\n\n2. [b](u)\n',
    ],
    [
      'a section without items',
      '## A\n\n① a\n\n② b\n\n## B\n\nText.\n',
      'Text',
      '## A\n\n① a\n\n② b\n\n## B\n\n① Text.\n',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(promoted(text, words)).toBe(expected);
  });

  test('what is no paragraph of a section is refused', () => {
    const text =
      '# T\n\nPreamble.\n\n## A\n\n1. [a](u)\n\n```\ncode\n```\n\n> quote\n\n---\n\nFooter.\n';
    expect(promoted(text, 'Preamble')).toBe('no-paragraph');
    expect(promoted(text, '## A')).toBe('no-paragraph');
    expect(promoted(text, 'code')).toBe('no-paragraph');
    expect(promoted(text, 'quote')).toBe('no-paragraph');
    expect(promoted(text, '[a]')).toBe('is-item');
  });

  test('the first item becomes text before the items, several become text of one', () => {
    expect(demoted(dotsPromoted, 0, 0)).toBe(
      '## A\n\n[a](u)\n\nOne.\n\n1. [b](u) (English)\nTwo.\n\n2. [c](u)\n',
    );
    expect(demoted(dotsPromoted, 0, 1, 2)).toBe(
      '## A\n\n1. [a](u)\n\nOne.\n\n[b](u) (English)\nTwo.\n\n[c](u)\n',
    );
    expect(demoted('## A\n\n- [a](u)\n- [b](u)\n- [c](u)\n', 0, 1)).toBe(
      '## A\n\n- [a](u)\n\n  [b](u)\n- [c](u)\n',
    );
  });
});

const cases = allIssues('promoting and demoting').map((one) => ({
  ...one,
  issue: parseIssue(one.text),
}));

test('O14 an item that is demoted is text, and promoted again is what it was', () => {
  let restored = 0;
  const different: string[] = [];
  for (const { name, text, issue } of cases) {
    const random = randomFrom(text.length);
    const places = contentPlaces(issue).filter(({ section, item }) => {
      const found = issue.sections[section];
      return (
        item > 0 &&
        found !== undefined &&
        found.items.length > 2 &&
        uniformMark(text, found.items) !== null &&
        isRegular(text, issue, section) &&
        !slotsOf(text, found)
          .slice(0, -1)
          .some(({ pinned }) => pinned)
      );
    });
    if (places.length === 0) continue;
    const place = random.pick(places);
    const what = `${name} ${JSON.stringify(place)}`;
    const down = demoteItems(text, issue, [place]);
    if (!down.ok) {
      if (down.error === 'out-of-range') throw new Error(what);
      continue;
    }
    const next = applyEdits(text, down.value.edits);
    const after = parseIssue(next);
    expect([what, contentPlaces(after).length]).toEqual([what, contentPlaces(issue).length - 1]);
    const up = promoteParagraph(next, after, down.value.range.from);
    if (!up.ok) throw new Error(`${what} ${up.error}`);
    if (applyEdits(next, up.value.edits) === text) restored += 1;
    else different.push(what);
  }
  expect(different).toEqual([]);
  expect(restored).toBeGreaterThan(5);
}, 60_000);

test('O14 in any text a promotion adds one item and changes no other', () => {
  forSeeds(200, (random) => {
    const text = randomLines(random);
    const issue = parseIssue(text);
    const result = promoteParagraph(text, issue, random.below(text.length + 1));
    if (!result.ok) return;
    const after = parseIssue(applyEdits(text, result.value.edits));
    expect(contentPlaces(after).length).toBe(contentPlaces(issue).length + 1);
  });
});

const levels = (text: string, index: number, by: -1 | 1): string => {
  const result = changeSectionLevel(text, parseIssue(text), index, by);
  if (!result.ok) return result.error;
  const after = parseIssue(applyEdits(text, result.value.edits));
  return after.sections.map(({ level }) => level).join(' ');
};

describe('O15 the level of a section', () => {
  const nested = '# T\n\n## A\n\n### B\n\n1. [a](u)\n\n## C\n';

  test('changes with that of its subsections', () => {
    expect(levels(nested, 0, 1)).toBe('3 4 2');
    expect(levels(nested, 1, -1)).toBe('2 2 2');
  });

  test('stays between 2 and 6, and belongs to headings only', () => {
    expect(levels(nested, 0, -1)).toBe('level-limit');
    expect(levels('# T\n\n##### A\n\n###### B\n', 0, 1)).toBe('level-limit');
    expect(levels('**A**\n\n1. [a](u)\n\n2. [b](u)\n\n**B**\n\n1. [c](u)\n', 0, 1)).toBe(
      'no-level',
    );
    expect(levels('1. [a](u)\n\n2. [b](u)\n', 0, 1)).toBe('anonymous-section');
  });

  test('is changed and changed back in every issue', () => {
    for (const { name, text, issue } of cases) {
      if (issue.sections.length === 0) continue;
      const index = randomFrom(text.length).below(issue.sections.length);
      const down = changeSectionLevel(text, issue, index, 1);
      // No section is raised to the level of the issue's title.
      if (!down.ok || down.value.level === 2) continue;
      const next = applyEdits(text, down.value.edits);
      const up = changeSectionLevel(next, parseIssue(next), index, -1);
      expect([name, up.ok && applyEdits(next, up.value.edits) === text]).toEqual([name, true]);
    }
  });
});
