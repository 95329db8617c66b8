import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { duplicateItem } from '#core/issue/operations/insert-item.ts';
import { deleteItem } from '#core/issue/operations/delete-item.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

const item = (number: number, name = String(number)): string => {
  const inner = ' '.repeat(`${number}. `.length);
  return `${number}. [item ${name}](u)\n\n${inner}text ${name}\n\n${inner}- nested\n\n${inner}    code\n`;
};
const section = (title: string, count: number): string =>
  `## ${title}\n\n${Array.from({ length: count }, (_, i) => item(i + 1)).join('\n')}`;

/** The lines of the page without its numbers: a body that falls out of its item changes the tags around it. */
function rendered(text: string): readonly string[] {
  return new Marked().parse(text, { async: false }).replaceAll(/\d+/gu, '').split('\n').toSorted();
}

const count = 12;
const text = `${section('A', count)}\n${section('B', 9)}`;
const at = (index: number, place: number) => ({ section: index, item: place - 1 });

test.each([
  ['inside its section', at(0, 12), at(0, 1)],
  ['from 9 to 10', at(0, 9), at(0, 10)],
  ['to a section that gets a tenth', at(0, 2), at(1, 3)],
  ['from behind 10 to another section', at(0, 11), at(1, 1)],
])('O2 O7 bodies stay in their list items when an item moves %s, and come back', (_n, from, to) => {
  const there = moveItem(text, parseIssue(text), from, to);
  if (!there.ok) throw new Error(there.error);
  const next = applyEdits(text, there.value.edits);
  expect(rendered(next)).toEqual(rendered(text));
  const back = moveItem(next, parseIssue(next), to, from);
  if (!back.ok) throw new Error(back.error);
  expect(applyEdits(next, back.value.edits)).toBe(text);
});

test('O2 99 and 100 likewise', () => {
  const long = section('A', 101);
  const there = moveItem(long, parseIssue(long), at(0, 101), at(0, 1));
  if (!there.ok) throw new Error(there.error);
  const next = applyEdits(long, there.value.edits);
  expect(next).toContain('100. [item 99](u)\n\n     text 99\n\n     - nested\n\n         code\n');
  expect(rendered(next)).toEqual(rendered(long));
});

test('O8 a copy that becomes the tenth is indented, and deleting it restores every byte', () => {
  const nine = section('A', 9);
  const copied = duplicateItem(nine, parseIssue(nine), at(0, 9));
  if (!copied.ok) throw new Error(copied.error);
  const next = applyEdits(nine, copied.value.edits);
  expect(next).toContain(item(10, '9').trimEnd());
  const gone = deleteItem(next, parseIssue(next), at(0, 10));
  expect(gone.ok && applyEdits(next, gone.value.edits)).toBe(nine);
});

test('O7 bodies that are not in their list items stay as they are', () => {
  const loose = text.replaceAll(/^ +/gmu, '');
  const there = moveItem(loose, parseIssue(loose), at(0, 10), at(0, 9));
  if (!there.ok) throw new Error(there.error);
  expect(applyEdits(loose, there.value.edits)).toContain('9. [item 10](u)\n\ntext 10\n');
});
