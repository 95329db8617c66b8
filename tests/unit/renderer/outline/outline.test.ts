import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { dropPlace, type DropTargetRow } from '../../../../src-renderer/outline/drop-place.ts';
import { createMoveOrigins } from '../../../../src-renderer/outline/move-origin.ts';
import { moveThings } from '../../../../src-renderer/outline/move-things.ts';
import { nextPlace, type MoveDirection } from '../../../../src-renderer/outline/next-place.ts';
import { keyOfPlace, placeAt, placeOfKey } from '../../../../src-renderer/outline/outline-place.ts';
import { carryCollapsed, outlineRows } from '../../../../src-renderer/outline/outline-rows.ts';
import { outlineWords } from '../../../../src-renderer/outline/outline-words.ts';
import type { OutlinePlace } from '../../../../src-renderer/state/outline-state.ts';

const text = `# Weekly

## One

1. [a](https://example.com/a)

2. [b](https://example.com/b)

3. [c](https://example.com/c)

## Two

1. [d](https://example.com/d)

## Three
`;
const issue = parseIssue(text);
const rows = outlineRows(issue);

const place = (name: string): OutlinePlace => {
  const [section = 0, item] = name.split('.').map((part) => Number(part) - 1);
  return { section, item: item ?? null };
};
const show = (found: OutlinePlace | null): string | null =>
  found && [found.section + 1, ...(found.item === null ? [] : [found.item + 1])].join('.');

describe('rows', () => {
  test('every row has a key of its own, and its place is found by it', () => {
    const doubled = outlineRows(parseIssue(`${text}\n## One\n\n1. [a](https://example.com/a)\n`));
    const keys = doubled.flatMap((row) => [row.key, ...row.items.map(({ key }) => key)]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      const found = placeOfKey(doubled, key);
      expect(found && keyOfPlace(doubled, found)).toBe(key);
    }
  });

  test('collapse state follows a section that moves, and one that is retitled in place', () => {
    const collapsed = new Set(['section:Two']);
    const moved = outlineRows(parseIssue('## Two\n\n## One\n\n## Three\n'));
    expect([...carryCollapsed(collapsed, moved)]).toEqual(['section:Two']);
    const retitled = outlineRows(parseIssue(text.replace('## Two', '## Second')), rows);
    const [, second] = retitled;
    expect([second?.title, second?.key]).toEqual(['Second', 'section:Two']);
    expect([...carryCollapsed(collapsed, retitled)]).toEqual(['section:Two']);
    const gone = outlineRows(parseIssue('## One\n'), rows);
    expect([...carryCollapsed(collapsed, gone)]).toEqual([]);
  });
});

test.each([
  ['# Week', null],
  ['## One', '1'],
  ['[b](', '1.2'],
  ['[d](', '2.1'],
  ['## Three', '3'],
])('the cursor at %j is in %s', (before, expected) => {
  expect(show(placeAt(issue, text.indexOf(before)))).toBe(expected);
});

test.each<[string, MoveDirection, string | null]>([
  ['1.2', 'up', '1.1'],
  ['1.1', 'up', null],
  ['1.3', 'down', null],
  ['1.3', 'next-section', '2.1'],
  ['2.1', 'previous-section', '1.4'],
  ['1.1', 'previous-section', null],
  ['3', 'next-section', null],
  ['2', 'up', '1'],
  ['1', 'up', null],
  ['1', 'down', '2'],
])('%s moves %s to %s', (from, direction, expected) => {
  expect(show(nextPlace(issue, [place(from)], direction))).toBe(expected);
});

test.each<[readonly string[], MoveDirection, string | null]>([
  [['1.2', '1.3'], 'up', '1.1'],
  [['1.1', '1.2'], 'up', null],
  [['1.1', '1.2'], 'down', '1.2'],
  [['1.2', '1.3'], 'down', null],
  [['1.1', '1.3'], 'up', '1.1'],
  [['1.1', '1.3'], 'down', '1.2'],
  [['1.2', '2.1'], 'up', '1.2'],
  [['1.2', '2.1'], 'down', '2.1'],
  [['1.2', '1.3'], 'next-section', '2.1'],
  [['2.1', '2.2'], 'previous-section', '1.4'],
  [['1.3', '2.1'], 'previous-section', null],
])('items %j move %s to %s', (from, direction, expected) => {
  expect(show(nextPlace(issue, from.map(place), direction))).toBe(expected);
});

test.each<[readonly string[], DropTargetRow['dropPosition'], string, string | null]>([
  [['1.1', '1.2'], 'after', '1.3', '1.2'],
  [['1.1', '1.3'], 'before', '1.2', '1.1'],
  [['1.1', '1.3'], 'after', '1.2', '1.2'],
  [['1.1', '2.1'], 'on', '2', '2.1'],
  [['1.1', '1.2'], 'before', '2', null],
])('items %j dropped %s %s are at %s', (dragged, dropPosition, target, expected) => {
  const key = keyOfPlace(rows, place(target)) ?? '';
  expect(show(dropPlace(rows, dragged.map(place), { key, dropPosition }))).toBe(expected);
});

test.each<[string, DropTargetRow['dropPosition'], string, string | null]>([
  ['1.1', 'after', '1.3', '1.3'],
  ['1.1', 'before', '1.3', '1.2'],
  ['1.3', 'before', '1.1', '1.1'],
  ['1.1', 'before', '2.1', '2.1'],
  ['1.1', 'after', '2.1', '2.2'],
  ['1.1', 'on', '3', '3.1'],
  ['1.1', 'on', '1', '1.3'],
  ['1.1', 'before', '2', null],
  ['1.1', 'on', '1.2', null],
  ['3', 'before', '1', '1'],
  ['1', 'after', '2', '2'],
  ['1', 'on', '2', null],
  ['1', 'before', '2.1', null],
])('%s dropped %s %s goes to %s', (dragged, dropPosition, target, expected) => {
  const key = keyOfPlace(rows, place(target));
  if (key === null) throw new Error(`no row ${target}`);
  expect(show(dropPlace(rows, [place(dragged)], { key, dropPosition }))).toBe(expected);
});

const nested = parseIssue('## A\n\n### A1\n\n## B\n\n## C\n\n## D\n');
const nestedRows = outlineRows(nested);

test.each<[readonly string[], MoveDirection, string | null]>([
  [['1', '3'], 'down', '2'],
  [['1', '3'], 'up', null],
  [['3', '4'], 'up', '1'],
  [['3', '5'], 'up', '3'],
  [['3', '5'], 'down', '4'],
  [['3', '4'], 'next-section', null],
])('sections %j move %s to %s', (from, direction, expected) => {
  expect(show(nextPlace(nested, from.map(place), direction))).toBe(expected);
});

test.each<[readonly string[], DropTargetRow['dropPosition'], string, string | null]>([
  [['1'], 'after', '3', '2'],
  [['1', '4'], 'after', '5', '3'],
  [['3', '5'], 'before', '1', '1'],
])('sections %j dropped %s %s are at %s', (dragged, dropPosition, target, expected) => {
  const key = keyOfPlace(nestedRows, place(target)) ?? '';
  expect(show(dropPlace(nestedRows, dragged.map(place), { key, dropPosition }))).toBe(expected);
});

const bilingual = '## 甲---First\n\n1. [一---One](u)\n\n2. [二](v)\n\n## 乙---Second\n';

test.each([
  ['window', 'One: item 1 of 1 in Second', 'Second: section 1 of 2'],
  ['first', '一: item 1 of 1 in 乙', '乙: section 1 of 2'],
] as const)('what moved is told with the half that is shown: %s', (titleHalf, item, section) => {
  const preferences = readPreferences({ titleHalf });
  const words = outlineWords(translatorFor('en'), { language: 'en', preferences });
  const read = parseIssue(bilingual);
  const told = (from: string, to: string) => {
    const moved = moveThings(bilingual, read, [place(from)], place(to), words, createTextReader());
    return moved?.ok === true ? moved.value.announcement : null;
  };
  expect(told('1.1', '2.1')).toBe(item);
  expect(told('2', '1')).toBe(section);
});

test('several sections are told by their places', () => {
  const words = outlineWords(translatorFor('en'), {
    language: 'en',
    preferences: readPreferences({}),
  });
  const source = '## A\n\n## B\n\n## C\n';
  const from = [place('2'), place('3')];
  const moved = moveThings(source, parseIssue(source), from, place('1'), words, createTextReader());
  expect(moved).toMatchObject({
    ok: true,
    value: {
      announcement: '2 sections moved: 1 to 2 of 3',
      places: [place('1'), place('2')],
      at: 0,
      remark: null,
    },
  });
});

describe('the way back to another section', () => {
  const origin = { key: 'k', step: 'next-section', from: place('1.2'), revision: 5 } as const;

  test('the opposite step leads to where the item came from', () => {
    const origins = createMoveOrigins();
    origins.remember(origin);
    expect(show(origins.back('k', 'previous-section', 5))).toBe('1.2');
    expect(origins.back('k', 'previous-section', 6)).toBeNull();
  });

  test('two steps are taken back one by one', () => {
    const origins = createMoveOrigins();
    origins.remember(origin);
    origins.remember({ ...origin, from: place('2.1'), revision: 6 });
    expect(show(origins.back('k', 'previous-section', 6))).toBe('2.1');
    expect(show(origins.back('k', 'previous-section', 7))).toBe('1.2');
  });

  test('another row, the same direction or another edit has no way back', () => {
    const origins = createMoveOrigins();
    origins.remember(origin);
    expect(origins.back('k', 'next-section', 5)).toBeNull();
    expect(origins.back('k', 'previous-section', 9)).toBeNull();
    origins.remember(origin);
    expect(origins.back('other', 'previous-section', 5)).toBeNull();
  });
});

test('rows that show the same are the same objects, so that typing draws nothing again', () => {
  const typed = outlineRows(parseIssue(text.replace('## Two', 'More text.\n\n## Two')), rows);
  expect(typed).toBe(rows);
  const retitled = outlineRows(parseIssue(text.replace('[b]', '[B]')), rows);
  expect(retitled[0]).not.toBe(rows[0]);
  expect(retitled[0]?.items[0]).toBe(rows[0]?.items[0]);
  expect(retitled[1]).toBe(rows[1]);
});

test.each([
  ['another item at the top', `## One\n\n0. [z](https://example.com/z)\n\n`],
  ['another section at the top', '## One\n\n'],
  [
    'a section of the same title and item at the top',
    `## One\n\n1. [a](https://example.com/a)\n\n`,
  ],
])('rows below %s stay the same objects', (_, above) => {
  const section = '## One\n\n1. [a](https://example.com/a)\n\n2. [b](https://example.com/b)\n\n';
  const many = section.repeat(4);
  const before = outlineRows(parseIssue(many));
  const after = outlineRows(parseIssue(above + many), before);
  expect(after.slice(-3)).toEqual(before.slice(-3));
  for (const at of [-1, -2, -3]) expect(after.at(at)).toBe(before.at(at));
  const back = outlineRows(parseIssue(many), after);
  for (const at of [-1, -2, -3]) expect(back.at(at)).toBe(before.at(at));
});
