import { describe, expect, test } from 'vitest';
import { deleteItem } from '#core/issue/operations/delete-item.ts';
import { moveToIssue, type IssueText } from '#core/issue/operations/move-to-issue.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { isSameSection } from '#core/issue/section-name.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { relativeAddress } from '#core/text/relative-address.ts';
import { randomFrom } from '../../../support/random.ts';
import { allIssues, contentPlaces, itemText } from './support.ts';

function issueText(text: string, folder = ''): IssueText {
  return { text, folder, issue: parseIssue(text) };
}

/** Both texts after item 1.1 (or those named) has gone to the end of the other's first section. */
function movedOver(source: IssueText, target: IssueText, places?: readonly ItemPlace[]) {
  const to = { section: 0, item: target.issue.sections[0]?.items.length ?? 0 };
  const result = moveToIssue(source, places ?? [{ section: 0, item: 0 }], target, to);
  if (!result.ok) throw new Error(result.error);
  return {
    left: applyEdits(source.text, result.value.removed),
    gained: applyEdits(target.text, result.value.inserted),
  };
}

describe('O13 an item that moves to another issue', () => {
  test('is written as the items there are, and both are numbered', () => {
    const source = issueText(
      '# W 1\n\n## A\n\n1. [a](https://e.x/a) (English)\n\nAbout a.\n\n2. [b](https://e.x/b)\n',
    );
    const target = issueText('# W 2\n\n## A\n\n1、[c](https://e.x/c)\n\nAbout c.\n');
    expect(movedOver(source, target)).toEqual({
      left: '# W 1\n\n## A\n\n1. [b](https://e.x/b)\n',
      gained:
        '# W 2\n\n## A\n\n1、[c](https://e.x/c)\n\nAbout c.\n\n2、[a](https://e.x/a) (English)\n\nAbout a.\n',
    });
  });

  test('several keep their order', () => {
    const source = issueText('## A\n\n1. [a](u)\n\n2. [b](u)\n\n3. [c](u)\n');
    const places = [
      { section: 0, item: 2 },
      { section: 0, item: 0 },
    ];
    const { left, gained } = movedOver(source, issueText('## A\n\n- [d](u)\n- [e](u)\n'), places);
    expect(left).toBe('## A\n\n1. [b](u)\n');
    expect(gained).toBe('## A\n\n- [d](u)\n- [e](u)\n- [a](u)\n- [c](u)\n');
  });

  test('brings the addresses that it refers to, and leaves the definitions', () => {
    const source = issueText(
      '## A\n\n1. [a][one] and [two] `[one]`\n\n![i][pic]\n\n2. [b](u)\n\n[one]: https://e.x/1 "First"\n[Two]: <https://e.x/2>\n[pic]: a.png\n',
    );
    const { left, gained } = movedOver(source, issueText('## A\n\n1. [c](u)\n'));
    expect(gained).toBe(
      '## A\n\n1. [c](u)\n\n2. [a](https://e.x/1 "First") and [two](<https://e.x/2>) `[one]`\n\n![i](a.png)\n',
    );
    expect(left).toContain('[one]: https://e.x/1 "First"');
  });

  test('brings footnotes, under a free label where theirs is another one', () => {
    const source = issueText(
      '## A\n\n1. [a](u)\n\nText[^1] and[^n].\n\n2. [b](u)\n\n[^1]: One.\n    More.\n[^n]: Same.\n',
    );
    const target = issueText('## A\n\n1. [c](u)\n\nOther[^1][^n].\n\n[^1]: Theirs.\n[^n]: Same.\n');
    const { gained } = movedOver(source, target);
    expect(gained).toContain('Text[^1-2] and[^n].');
    expect(gained).toContain('[^1-2]: One.\n    More.');
    expect(gained.split('[^n]: Same.').length).toBe(2);
  });

  test('its pictures and relative links lead where they led', () => {
    const source = issueText(
      '## A\n\n1. [a](../about.md#x)\n\n![p](img/p.png)\n\n<img src="../assets/q.png" alt="">\n\n[w](https://e.x)\n\n2. [b](u)\n',
      '2024/may',
    );
    const { gained } = movedOver(source, issueText('## A\n\n1. [c](u)\n', '2025'));
    expect(gained).toContain('2. [a](../2024/about.md#x)');
    expect(gained).toContain('![p](../2024/may/img/p.png)');
    expect(gained).toContain('src="../2024/assets/q.png"');
    expect(gained).toContain('[w](https://e.x)');
  });

  test('leaves a note behind', () => {
    const advert = 'An advert that recurs.';
    const parse = (text: string) => parseIssue(text, { recurring: new Set([advert]) });
    const text = `## A\n\n1. [a](u)\n\nAbout a.\n\n${advert}\n\n2. [b](u)\n`;
    const source = { text, folder: '', issue: parse(text), parse };
    const { left, gained } = movedOver(source, issueText('## A\n\n1. [c](u)\n'));
    expect(left).toContain(advert);
    expect(gained).not.toContain(advert);
  });
});

test.each([
  ['a.png', '', '', 'a.png'],
  ['./a.png', '', '2024', '../a.png'],
  ['a.png', '2024', '', '2024/a.png'],
  ['../assets/a%20b.png?x=1#y', '2024', '2025', '../assets/a%20b.png?x=1#y'],
  ['../../a.png', '2024', '2025/x', '../../../a.png'],
  ['x/', 'a', 'b', '../a/x/'],
])('%s of folder %j in folder %j is %s', (address, from, to, expected) => {
  expect(relativeAddress(address, from, to)).toBe(expected);
});

test.each([
  ['🦄 Articles', '🦄️Articles', true],
  ['文章---Articles', 'Articles', true],
  ['文章---Articles', '📚 文章', true],
  ['Articles', 'Projects', false],
  ['🦄', '🐢', false],
])('sections %j and %j', (one, other, expected) => {
  expect(isSameSection(one, other)).toBe(expected);
});

/** The texts of all items but one. */
const others = (text: string, of: IssueText['issue'], without: ItemPlace | null) =>
  of.sections.flatMap((one, at) =>
    one.items
      .filter((_, each) => at !== without?.section || each !== without.item)
      .map((each) => itemText(text, { ...each, to: each.note?.from ?? each.to })),
  );

const cases = allIssues('moving items to another issue').map(({ name, text }) => ({
  ...issueText(text),
  name,
}));

test('O13 any item of any issue stands in the other one then, and nothing else has changed', () => {
  let moved = 0;
  for (const [index, source] of cases.entries()) {
    const random = randomFrom(index + 1);
    const places = contentPlaces(source.issue);
    const target = random.pick(cases);
    const sections = [...target.issue.sections.keys()];
    if (places.length === 0 || sections.length === 0) continue;
    const place = random.pick(places);
    const section = random.pick(sections);
    const to = {
      section,
      item: random.below((target.issue.sections[section]?.items.length ?? 0) + 1),
    };
    const what = `${source.name} ${JSON.stringify(place)} to ${target.name} ${JSON.stringify(to)}`;
    const result = moveToIssue(source, [place], target, to);
    if (!result.ok) {
      if (result.error === 'out-of-range') throw new Error(`${what} ${result.error}`);
      continue;
    }
    moved += 1;
    const item = source.issue.sections[place.section]?.items[place.item];
    const gained = applyEdits(target.text, result.value.inserted);
    const after = parseIssue(gained);
    expect([what, after.sections[to.section]?.items[to.item]?.title]).toEqual([what, item?.title]);
    const now = others(gained, after, to);
    const before = others(target.text, target.issue, null);
    expect([what, ...now]).toEqual([what, ...before]);
    const gone = deleteItem(gained, after, to);
    if (!gone.ok) throw new Error(`${what} ${gone.error}`);
    const left = applyEdits(source.text, result.value.removed);
    expect([what, contentPlaces(parseIssue(left)).length]).toEqual([what, places.length - 1]);
  }
  expect(moved).toBeGreaterThan(cases.length / 2);
}, 60_000);
