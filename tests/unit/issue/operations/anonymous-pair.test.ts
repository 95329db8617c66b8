import { expect, test } from 'vitest';
import { deleteItem } from '#core/issue/operations/delete-item.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveItems } from '#core/issue/operations/move-items.ts';
import { deleteItems } from '#core/issue/operations/several-items.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

const text = '# T\n\n1、[a](u)\n\ntext\n\n2、[b](u)\n\n## A\n\n1、[c](u)\n\n2、[d](u)\n';
const issue = parseIssue(text);
const pair = [0, 1].map((item) => ({ section: 0, item }));

test('O1 of two items before any heading one can be deleted: the other is the preamble’s', () => {
  const done = deleteItem(text, issue, { section: 0, item: 0 });
  if (!done.ok) throw new Error(done.error);
  const after = applyEdits(text, done.value.edits);
  expect(after).toBe('# T\n\n1、[b](u)\n\n## A\n\n1、[c](u)\n\n2、[d](u)\n');
  expect(done.value.dissolves).toBe(true);
  expect(parseIssue(after).sections.map(({ title }) => title)).toEqual(['A']);
});

test('O1 one of them can move to another section, which counts one less then', () => {
  const done = moveItem(text, issue, { section: 0, item: 1 }, { section: 1, item: 1 });
  if (!done.ok) throw new Error(done.error);
  expect(applyEdits(text, done.value.edits)).toBe(
    '# T\n\n1、[a](u)\n\ntext\n\n## A\n\n1、[c](u)\n\n2、[b](u)\n\n3、[d](u)\n',
  );
  expect(done.value).toMatchObject({ dissolves: true, place: { section: 0, item: 1 } });
});

test('O12 both at once are not moved or deleted, for a reason of its own', () => {
  expect(deleteItems(text, issue, pair)).toEqual({ ok: false, error: 'anonymous-pair' });
  expect(moveItems(text, issue, pair, { section: 1, item: 0 })).toEqual({
    ok: false,
    error: 'anonymous-pair',
  });
});

test('of three items before any heading one can be deleted as anywhere', () => {
  const three = text.replace('## A', '3、[x](u)\n\n## A');
  const done = deleteItem(three, parseIssue(three), { section: 0, item: 2 });
  expect(done).toMatchObject({ ok: true, value: { dissolves: false } });
});
