import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { ruleInLine, ruleOutItem, type RuleChange } from '#core/issue/profile/rule-item.ts';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import { readLibrarySettings } from '#core/library/read-settings.ts';
import type { Result } from '#core/result.ts';

const text = `# Weekly #7

## 🦄 Articles

1. [One](https://e.x/1)

2. [Two](https://e.x/2)

Three says something.

\`\`\`
1. [In code](https://e.x)
\`\`\`

## 👏 Thanks!

- [Ann](https://e.x/ann)
- [Bob](https://e.x/bob)

## Notes

Some words first, and then more of them.

More words of prose in this section.

And more words of prose in this section.

Words, and more words in this section.

Words, and other words in this section.

* a point
`;

function issueWith(yaml: string) {
  const { settings } = readLibrarySettings(yaml);
  return { settings, issue: parseIssue(text, { profile: parseProfileOf(settings) }) };
}

function items(yaml: string): readonly string[] {
  return issueWith(yaml).issue.sections.map(({ items: all }) =>
    all.map(({ title }) => title).join(' | '),
  );
}

function done<E>(result: Result<RuleChange, E>): RuleChange {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

/** The file after a change; that its undo restores every byte. */
function written(yaml: string, { changes, undo }: RuleChange): string {
  const after = changeLibrarySettings(yaml, changes);
  if (!after.ok) throw new Error(after.error);
  expect(changeLibrarySettings(after.value, undo)).toEqual({ ok: true, value: yaml });
  return after.value;
}

function ruleOut(section: number, item: number, yaml = '') {
  const { settings, issue } = issueWith(yaml);
  return ruleOutItem(text, issue, { section, item }, settings);
}

function ruleIn(words: string, yaml = '') {
  const { settings, issue } = issueWith(yaml);
  return ruleInLine(text, issue, text.indexOf(words) + 2, settings);
}

test('without rules', () => {
  expect(items('')).toEqual(['One | Two', 'Ann | Bob', '']);
});

describe('this is not an item', () => {
  test('one line among items of the issue', () => {
    const change = done(ruleOut(0, 1));
    expect(change).toMatchObject({ title: 'Two', section: null, count: 1 });
    const yaml = written('', change);
    expect(parse(yaml)).toEqual({
      profile: { items: [{ item: false, line: '2. [Two](https://e.x/2)' }] },
    });
    expect(items(yaml)).toEqual(['One', 'Ann | Bob', '']);
  });

  test('a whole list that is not written as the issue’s items are', () => {
    const change = done(ruleOut(1, 0));
    expect(change).toMatchObject({ title: 'Ann', section: '👏 Thanks!', count: 2 });
    const yaml = written('name: A # kept\n', change);
    expect(parse(yaml)).toEqual({
      name: 'A',
      profile: { items: [{ item: false, section: 'Thanks', marker: 'bullet' }] },
    });
    expect(items(yaml)).toEqual(['One | Two', '', '']);
  });

  test('an item that a rule made takes that rule along', () => {
    const yaml = 'profile:\n  items:\n    - item: true\n      line: Three says something.\n';
    expect(items(yaml)[0]).toBe('One | Two | Three says something.');
    const change = done(ruleOut(0, 2, yaml));
    expect(change.changes).toMatchObject([{ path: ['profile', 'items', 0] }]);
    expect(written(yaml, change)).toBe('');
  });

  test('nothing where there is no item', () => {
    expect(ruleOut(2, 0)).toEqual({ ok: false, error: 'no-rule' });
  });
});

describe('this is an item', () => {
  test('a paragraph', () => {
    const change = done(ruleIn('Three says'));
    expect(change).toMatchObject({ section: null, count: 1 });
    expect(items(written('', change))[0]).toBe('One | Two | Three says something.');
  });

  test('a list in a section without items', () => {
    const change = done(ruleIn('* a point'));
    expect(change).toMatchObject({ section: 'Notes', count: 1 });
    expect(items(written('', change))[2]).toBe('a point');
  });

  test('a line that a rule said is none', () => {
    const yaml = written('', done(ruleOut(0, 0)));
    expect(items(yaml)[0]).toBe('Two');
    expect(items(written(yaml, done(ruleIn('1. [One]', yaml))))[0]).toBe('One | Two');
  });

  test('one line of a list that a rule says is none', () => {
    const yaml = written('', done(ruleOut(1, 0)));
    expect(items(written(yaml, done(ruleIn('- [Bob]', yaml))))[1]).toBe('Bob');
  });

  test.each([
    ['1. [In code]', 'no-rule'],
    ['1. [One]', 'already'],
    ['\n\n## Notes', 'blank'],
  ])('%j: %s', (words, error) => {
    const { settings, issue } = issueWith('');
    const offset = text.indexOf(words) + (words.startsWith('\n') ? 1 : 2);
    expect(ruleInLine(text, issue, offset, settings)).toEqual({ ok: false, error });
  });
});
