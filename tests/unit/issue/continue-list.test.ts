import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { beginList } from '#core/issue/begin-list.ts';
import { continueList, type ListStep } from '#core/issue/continue-list.ts';

/** `|` is the cursor, before and after; null where the step is not this one's. */
function press(marked: string, step: (text: string, cursor: number) => ListStep | null) {
  const cursor = marked.indexOf('|');
  const text = marked.slice(0, cursor) + marked.slice(cursor + 1);
  const done = step(text, cursor);
  if (done === null) return null;
  const after = applyEdits(text, done.edits);
  return `${after.slice(0, done.cursor)}|${after.slice(done.cursor)}`;
}

describe('the next entry is marked as this one is', () => {
  test.each([
    ['1. a|', '1. a\n2. |'],
    ['1) a|', '1) a\n2) |'],
    ['1、a|', '1、a\n2、|'],
    ['1、 a|', '1、 a\n2、 |'],
    [String.raw`1\. a|`, `${String.raw`1\. a`}\n${String.raw`2\. |`}`],
    ['①a|', '①a\n②|'],
    ['09. a|', '09. a\n10. |'],
    ['- a|', '- a\n- |'],
    ['* a|', '* a\n* |'],
    ['  + a|', '  + a\n  + |'],
    ['- [x] a|', '- [x] a\n- [ ] |'],
    ['1. [ ] a|', '1. [ ] a\n2. [ ] |'],
    ['> - a|', '> - a\n> - |'],
    ['**1、a|**', '**1、a**\n**2、|**'],
  ])('%s', (before, after) => {
    expect(press(before, continueList)).toBe(after);
  });
});

test('numbers below follow, up to the next heading, past descriptions and code', () => {
  expect(press('1. a|\n2. b\n\ntext\n\n3. c\n\n## B\n\n4. d', continueList)).toBe(
    '1. a\n2. |\n3. b\n\ntext\n\n4. c\n\n## B\n\n4. d',
  );
  expect(press('1. a|\n2. b\n```\n3. c\n```\n3. d', continueList)).toBe(
    '1. a\n2. |\n3. b\n```\n3. c\n```\n4. d',
  );
});

test('what is numbered otherwise stays', () => {
  expect(press('1. a|\n1. b\n7. c', continueList)).toBe('1. a\n2. |\n1. b\n7. c');
  expect(press('1. a\n1. b|\n1. c', continueList)).toBe('1. a\n1. b\n1. |\n1. c');
  expect(press('1. a|\n2) b', continueList)).toBe('1. a\n2. |\n2) b');
});

test('entries stand apart where the others do', () => {
  expect(press('1. a\n\n2. b|', continueList)).toBe('1. a\n\n2. b\n\n3. |');
  expect(press('- a|\n\n- b', continueList)).toBe('- a\n\n- |\n\n- b');
});

test('in the middle, what stands behind the cursor goes with it', () => {
  expect(press('1. one| two\n2. b', continueList)).toBe('1. one\n2. |two\n3. b');
});

test('an empty entry ends the list, and the numbers come back', () => {
  expect(press('1. a\n2. |\n3. b', continueList)).toBe('1. a\n|\n2. b');
  expect(press('- a\n- |', continueList)).toBe('- a\n|');
  expect(press('- [ ] |', continueList)).toBe('|');
  expect(press('1. a\n\n2. |\n\n3. b', continueList)).toBe('1. a\n\n|\n\n2. b');
});

test.each([
  'text|',
  '2026|',
  '1.5 of it|',
  '1|. a',
  '---|',
  '* * *|',
  '|',
  '## A|',
  '1. [a](b)|\n\nIts description.\n\n2. [c](d)',
])('leaves alone: %s', (text) => {
  expect(press(text, continueList)).toBeNull();
});

test('beyond fifty there is no circled number', () => {
  expect(press('㊿a|', continueList)).toBeNull();
});

describe('an empty section begins as the others do', () => {
  test.each([
    ['# T\n\n## 🦄 A\n\n1、[a](b)\n\n2、[c](d)\n\n## 🐿️ B|', '1、|'],
    ['# T\n\n## A\n\n- [a](b)\n- [c](d)\n\n## B|\n\n## C\n', '- |\n\n## C\n'],
    ['# T\n\n## A\n\n1. [a](b)\n2. [c](d)\n\n## B|', '1. |'],
  ])('%s', (before, after) => {
    expect(press(before, beginList)).toBe(`${before.slice(0, before.indexOf('|'))}\n\n${after}`);
  });

  test.each([
    '# T|\n',
    '## A|\n\nText.\n',
    '## A\n\n1. [a](b)\n\n## B|\n\nA word before.\n',
    '## A|\n',
    '## A|A\n\n1. [a](b)\n',
  ])('leaves alone: %s', (text) => {
    expect(press(text, beginList)).toBeNull();
  });
});
