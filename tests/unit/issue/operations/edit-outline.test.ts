import { describe, expect, test } from 'vitest';
import { deleteItem } from '#core/issue/operations/delete-item.ts';
import { duplicateItem, insertItem, type ItemDraft } from '#core/issue/operations/insert-item.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import type { ItemPlace, Operation } from '#core/issue/operations/operation.ts';
import { renameSection } from '#core/issue/operations/rename-section.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import type { Result } from '#core/result.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { randomFrom } from '../../../support/random.ts';
import { allIssues, contentPlaces } from './support.ts';

function edited(text: string, result: Result<Operation, string>): string {
  if (!result.ok) throw new Error(result.error);
  return applyEdits(text, result.value.edits);
}

const at = (section: number, item: number): ItemPlace => ({ section, item });
const link = { title: 'New', url: 'https://e.x/n' };

function insert(text: string, place: ItemPlace, draft: ItemDraft = link): string {
  return edited(text, insertItem(text, parseIssue(text), place, draft));
}

function remove(text: string, place: ItemPlace): string {
  return edited(text, deleteItem(text, parseIssue(text), place));
}

function rename(text: string, title: string): string {
  return edited(text, renameSection(text, parseIssue(text), 0, title));
}

describe('insert', () => {
  test.each([
    [
      '## A\n\n1. [a](u)\n\ntext\n\n2. [b](u)\n',
      at(0, 1),
      '## A\n\n1. [a](u)\n\ntext\n\n2. [New](https://e.x/n)\n\n3. [b](u)\n',
    ],
    [
      '## A\n\n1、[a](u)\n\n2、[b](u)\n',
      at(0, 0),
      '## A\n\n1、[New](https://e.x/n)\n\n2、[a](u)\n\n3、[b](u)\n',
    ],
    ['## A\n\n* [a](u)\n* [b](u)', at(0, 2), '## A\n\n* [a](u)\n* [b](u)\n* [New](https://e.x/n)'],
    ['## A\n\n① a\n\n② b\n', at(0, 2), '## A\n\n① a\n\n② b\n\n③ [New](https://e.x/n)\n'],
    [
      '## A\n\n### 🐎 [a](u)\n\nx\n\n### 🐢 [b](u)\n\ny\n',
      at(0, 1),
      '## A\n\n### 🐎 [a](u)\n\nx\n\n### [New](https://e.x/n)\n\n### 🐢 [b](u)\n\ny\n',
    ],
    [
      '## A\n\n1. [a](u)\n\n2. [b](u)\n\n## B\n',
      at(1, 0),
      '## A\n\n1. [a](u)\n\n2. [b](u)\n\n## B\n\n1. [New](https://e.x/n)\n',
    ],
    ['## A\n', at(0, 0), '## A\n\n- [New](https://e.x/n)\n'],
    [
      '## A\n\nLead.\n\n🎁 Seasons come in 🎁 thirties.\n\n## B\n\n1. [b](u)\n\n2. [c](u)\n',
      at(0, 0),
      '## A\n\nLead.\n\n1. [New](https://e.x/n)\n\n🎁 Seasons come in 🎁 thirties.\n\n## B\n\n1. [b](u)\n\n2. [c](u)\n',
    ],
  ])('O2 O3 O5 into %j', (text, place, expected) => {
    expect(insert(text, place)).toBe(expected);
  });

  test('titles and addresses are written so that they are read back', () => {
    const text = '## A\n\n- [a](u)\n';
    for (const draft of [
      { title: 'An [odd title', url: 'https://e.x/a_(b)' },
      { title: 'A [fine] title', url: 'https://e.x/with blank' },
      { title: '标题', url: 'https://e.x/中文' },
    ]) {
      const item = parseIssue(insert(text, at(0, 1), draft)).sections[0]?.items[1];
      expect(item?.title).toBe(draft.title);
      expect(item?.url).toBe(draft.url.replaceAll(' ', '%20'));
    }
  });

  test('an item needs a title, and a place', () => {
    const text = '## A\n\n- [a](u)\n';
    const issue = parseIssue(text);
    const failed = (title: string, place: ItemPlace) =>
      insertItem(text, issue, place, { title, url: null });
    expect(failed('  ', at(0, 0))).toEqual({ ok: false, error: 'no-title' });
    expect(failed('a\nb', at(0, 0))).toEqual({ ok: false, error: 'no-title' });
    expect(failed('a', at(0, 2))).toEqual({ ok: false, error: 'out-of-range' });
    expect(failed('a', at(1, 0))).toEqual({ ok: false, error: 'out-of-range' });
  });
});

test('O4 what the library has learnt stays below an item that enters an emptied section', () => {
  const words = 'Our usual words to all who read this far.';
  const parse = createTextReader({ recurring: new Set([words]) });
  const text = `## A\n\n1. [a](u)\n\n${words}\n\n## B\n\n1. [b](u)\n`;
  const [from, to] = [at(0, 0), at(1, 1)];
  const there = moveItem(text, parse(text), from, to, parse);
  if (!there.ok) throw new Error(there.error);
  const emptied = applyEdits(text, there.value.edits);
  expect(emptied).toContain(`## A\n\n${words}\n\n## B`);
  const back = moveItem(emptied, parse(emptied), to, from, parse);
  expect(back.ok && applyEdits(emptied, back.value.edits)).toBe(text);
  const draft = { title: 'c', url: 'v' };
  const inserted = insertItem(emptied, parse(emptied), from, draft, parse);
  const written = inserted.ok ? applyEdits(emptied, inserted.value.edits) : '';
  expect(written).toContain(`## A\n\n1. [c](v)\n\n${words}\n\n## B`);
});

describe('delete', () => {
  test.each([
    ['## A\n\n1. [a](u)\n\ntext\n\n2. [b](u)\n', at(0, 0), '## A\n\n1. [b](u)\n'],
    ['## A\n\n1. [a](u)\n\n2. [b](u)', at(0, 1), '## A\n\n1. [a](u)'],
    ['## A\n\n1. [a](u)\n\n## B\n', at(0, 0), '## A\n\n## B\n'],
    [
      '## A\n\n1. [a](u)\n\n2. [b][r]\n\n🎁**W**🎁 notice\n\n## B\n\n1. [c][r]\n\n[r]: u\n',
      at(0, 1),
      '## A\n\n1. [a](u)\n\n🎁**W**🎁 notice\n\n## B\n\n1. [c][r]\n\n[r]: u\n',
    ],
    [
      '## A\n\n1. [a][r]\n\n## B\n\n1. [c][r]\n\n[r]: u\n',
      at(1, 0),
      '## A\n\n1. [a][r]\n\n## B\n\n[r]: u\n',
    ],
    [
      '## A\n1、[a](u)\n\n## B\n2、[b](u)\n\n3、[c](u)\n',
      at(0, 0),
      '## A\n\n## B\n1、[b](u)\n\n2、[c](u)\n',
    ],
  ])('O2 O3 O4 from %j', (text, place, expected) => {
    expect(remove(text, place)).toBe(expected);
  });
});

test('O8 a copy stands after its item, and deleting it restores the text', () => {
  const random = randomFrom(7);
  for (const { name, text } of allIssues('duplicating and deleting')) {
    const issue = parseIssue(text);
    const places = contentPlaces(issue);
    if (places.length === 0) continue;
    const place = random.pick(places);
    const copied = duplicateItem(text, issue, place);
    const next = edited(text, copied);
    const after = parseIssue(next);
    const copy = at(place.section, place.item + 1);
    expect(after.sections[copy.section]?.items[copy.item]?.title).toBe(
      issue.sections[place.section]?.items[place.item]?.title,
    );
    const restored = edited(next, deleteItem(next, after, copy));
    expect(restored === text ? name : `${name} ${JSON.stringify(place)}`).toBe(name);
  }
});

describe('rename', () => {
  test.each([
    ['## A\n\n- [a](u)\n', '## 🦄B\n\n- [a](u)\n'],
    ['## [A](u)\n\n- [a](u)\n', '## [🦄B](u)\n\n- [a](u)\n'],
    ['## **A** ##\n\n- [a](u)\n', '## **🦄B** ##\n\n- [a](u)\n'],
  ])('%j keeps link, emphasis and level', (text, expected) => {
    expect(rename(text, ' 🦄B ')).toBe(expected);
  });

  test('a section needs a title', () => {
    const text = '## A\n\n- [a](u)\n';
    const issue = parseIssue(text);
    expect(renameSection(text, issue, 0, ' ')).toEqual({ ok: false, error: 'no-title' });
    expect(renameSection(text, issue, 1, 'B')).toEqual({ ok: false, error: 'out-of-range' });
  });
});
