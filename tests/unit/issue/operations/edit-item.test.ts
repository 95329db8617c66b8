import { describe, expect, test } from 'vitest';
import { editItem, itemFields, type ItemChanges } from '#core/issue/operations/edit-item.ts';
import { insertItem } from '#core/issue/operations/insert-item.ts';
import { insertItems } from '#core/issue/operations/insert-items.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { randomFrom } from '../../../support/random.ts';
import { allIssues, contentPlaces } from './support.ts';

const first = { section: 0, item: 0 };

function edit(text: string, changes: ItemChanges): string {
  const result = editItem(text, parseIssue(text), first, changes);
  if (!result.ok) throw new Error(result.error);
  return applyEdits(text, result.value.edits);
}

function fields(text: string) {
  return itemFields(text, parseIssue(text), first);
}

test('fields are title, link, tail and description without the indent of its list', () => {
  expect(fields('## A\n\n1. [a *b*](u) (English)  \n\nOne.\n\nTwo.\n\n2. [c](u)\n')).toEqual({
    title: 'a *b*',
    url: 'u',
    tail: '(English)',
    description: 'One.\n\nTwo.',
  });
  expect(fields('## A\n\n- [a](u) by A\n  > quote\n  \n  end\n- [b](u)\n')).toEqual({
    title: 'a',
    url: 'u',
    tail: 'by A',
    description: '> quote\n\nend',
  });
  expect(fields('## A\n\n① one\n\n② two\n')).toMatchObject({ title: 'one', url: '', tail: '' });
  expect(fields('## A\n\n① see https://e.x/\n\n② two\n')).toMatchObject({ url: null });
  expect(fields('## A\n')).toBe(null);
});

describe('O10 one field', () => {
  test.each<[string, ItemChanges, string]>([
    ['1. [a](u) (En)\n\nx\n', { title: 'B [c' }, '1. [B \\[c](u) (En)\n\nx\n'],
    ['1. **[a](u)**\n\nx\n', { title: 'b' }, '1. **[b](u)**\n\nx\n'],
    ['1. [a](u)\n', { url: 'https://e.x/a_(b)' }, '1. [a](<https://e.x/a_(b)>)\n'],
    ['1. [a](<u>)\n', { url: 'https://e.x/(b)' }, '1. [a](<https://e.x/(b)>)\n'],
    ['1. [a](<https://e.x/(b)>)\n', { url: 'https://e.x/c' }, '1. [a](https://e.x/c)\n'],
    ['1. [a](<u>)\n', { url: 'v' }, '1. [a](<v>)\n'],
    ['1. [a](u "t")\n', { url: 'v' }, '1. [a](v "t")\n'],
    ['1. [a][r]\n\n[r]: u\n', { url: 'v' }, '1. [a](v)\n\n[r]: u\n'],
    ['1、a\n', { url: 'v' }, '1、[a](v)\n'],
    ['1、a\n', { title: 'b', url: 'v', tail: '（英文）' }, '1、[b](v)（英文）\n'],
    ['1、[a](u)\n', { url: '' }, '1、a\n'],
    ['1. [a](u)\n', { tail: '(English)' }, '1. [a](u) (English)\n'],
    ['1. [a](u)  (En)  \nx\n', { tail: '(Zh)' }, '1. [a](u)  (Zh)  \nx\n'],
    ['1. [a](u) (En)\n', { tail: '' }, '1. [a](u)\n'],
    ['**1、[a](u)**\n', { tail: '(En)' }, '**1、[a](u) (En)**\n'],
    ['1. [a](u)\n\nx\n\ny\n', { description: '\nx\n\nz\n' }, '1. [a](u)\n\nx\n\nz\n'],
    ['1. [a](u)\n\nx\n', { description: '' }, '1. [a](u)\n'],
    ['1. [a](u)\n', { description: 'x\ny' }, '1. [a](u)\n\nx\ny\n'],
    ['- [a](u)\n- [b](u)\n', { description: 'x' }, '- [a](u)\n  x\n- [b](u)\n'],
    [
      '- [a](u)\n  > q\n  \n  z\n- [b](u)\n',
      { description: '> q\n\ny' },
      '- [a](u)\n  > q\n  \n  y\n- [b](u)\n',
    ],
    [
      '1. [a](u)\n\n2. [b](u)\n\n   x\n',
      { description: 'y' },
      '1. [a](u)\n\n   y\n\n2. [b](u)\n\n   x\n',
    ],
  ])('%j with %j', (body, changes, expected) => {
    const text = `## A\n\n${body}`;
    expect(edit(text, changes)).toBe(`## A\n\n${expected}`);
  });
});

const items = '\n\n① a\n\n② b\n\n③ c\n\n④ d\n\n⑤ e\n\n⑥ f';
const digest = `**[A](u)**${items}\n\n**[B](u)**${items}`;

test('a description stands right below its head where a paragraph would be an outro', () => {
  const place = { section: 1, item: 5 };
  const result = editItem(digest, parseIssue(digest), place, { description: 'x' });
  expect(result.ok && applyEdits(digest, result.value.edits)).toBe(`${digest}\nx`);
  const draft = { title: 'g', url: null, description: 'x' };
  const inserted = insertItem(digest, parseIssue(digest), { section: 1, item: 6 }, draft);
  expect(inserted.ok && applyEdits(digest, inserted.value.edits)).toBe(`${digest}\n\n⑦ g\nx`);
});

test('a quotation without a title has a description to edit', () => {
  const text = '## A\n\n1、\n\nx\n\n2、\n\ny\n';
  expect(fields(text)).toMatchObject({ title: '', url: '', description: 'x' });
  expect(edit(text, { description: 'z' })).toBe(text.replace('x', 'z'));
});

test('O10 notes and definitions below a description stay', () => {
  const text = '## A\n\n1. [a][r]\n\nx\n\n🎁**W**🎁 notice\n\n[r]: u\n\n## B\n\n1. [b](u)\n';
  expect(edit(text, { description: '' })).toBe(text.replace('x\n\n', ''));
});

test('O1 O10 what would be read otherwise is refused', () => {
  const text = '## A\n\n1. [a](u)\n\nx\n\n2. [b](u)\n';
  const refused = (changes: ItemChanges) => editItem(text, parseIssue(text), first, changes);
  for (const description of ['```', '## C', '<!--', '2. [c](u)']) {
    expect(refused({ description })).toEqual({ ok: false, error: 'would-change-structure' });
  }
  expect(refused({ url: '', tail: 'more' })).toEqual({
    ok: false,
    error: 'would-change-structure',
  });
  expect(refused({ title: ' ' })).toEqual({ ok: false, error: 'no-title' });
  expect(refused({ title: 'a\nb' })).toEqual({ ok: false, error: 'no-title' });
  const missing = editItem(text, parseIssue(text), { section: 0, item: 2 }, {});
  expect(missing).toEqual({ ok: false, error: 'out-of-range' });
});

test('O9 O10 fields that stay are no edit, and old fields restore the text', () => {
  const random = randomFrom(11);
  let written = 0;
  let refused = 0;
  for (const { name, text } of allIssues('editing items')) {
    const issue = parseIssue(text);
    const places = contentPlaces(issue);
    if (places.length === 0) continue;
    for (let round = 0; round < 3; round += 1) {
      const place = random.pick(places);
      const where = `${name} ${JSON.stringify(place)}`;
      const now = itemFields(text, issue, place);
      if (now === null) throw new Error(where);
      const { title, url, tail, description } = now;
      const same = url === null ? { title, tail, description } : { title, url, tail, description };
      const unchanged = editItem(text, issue, place, same);
      expect({ where, edits: unchanged.ok && unchanged.value.edits }).toEqual({ where, edits: [] });

      const changes: readonly (readonly [ItemChanges, ItemChanges])[] = [
        [{ title: `${title} 🦄` }, { title }],
        [{ description: `${description}\n\nMore.` }, { description }],
        ...(url === null || url === '' || /[()]/u.test(url)
          ? []
          : [[{ url: 'https://example.com/z' }, { url }] as const]),
      ];
      for (const [there, back] of changes) {
        const done = editItem(text, issue, place, there);
        if (!done.ok) {
          refused += 1;
          continue;
        }
        written += 1;
        if (Object.values(back).includes('')) continue;
        const next = applyEdits(text, done.value.edits);
        const undone = editItem(next, parseIssue(next), place, back);
        if (!undone.ok) throw new Error(`${where} ${undone.error}`);
        expect(applyEdits(next, undone.value.edits) === text ? '' : where).toBe('');
      }
    }
  }
  expect(refused).toBeLessThan(written / 50);
});

function described(text: string, item: number): string {
  const draft = { title: 'N', url: 'v', description: 'x\n\ny\n' };
  const result = insertItem(text, parseIssue(text), { section: 0, item }, draft);
  if (!result.ok) throw new Error(result.error);
  return applyEdits(text, result.value.edits);
}

describe('insert', () => {
  test('O8 a description is put and indented as the others are', () => {
    expect(described('## A\n\n1. [a](u)\n\nb\n\n2. [b](u)\n', 1)).toBe(
      '## A\n\n1. [a](u)\n\nb\n\n2. [N](v)\n\nx\n\ny\n\n3. [b](u)\n',
    );
    expect(described('## A\n\n- [a](u)\n  > b\n- [b](u)\n', 2)).toBe(
      '## A\n\n- [a](u)\n  > b\n- [b](u)\n- [N](v)\n  x\n\n  y\n',
    );
  });

  test('O2 several items follow each other, and one that fails leaves none', () => {
    const text = '## A\n\n1、[a](u)\n\n2、[b](u)\n';
    const insert = (titles: readonly string[]) => {
      const drafts = titles.map((title) => ({ title, url: 'v' }));
      return insertItems(text, parseIssue(text), { section: 0, item: 1 }, drafts);
    };
    const done = insert(['c', 'd']);
    expect(done.ok && done.value.text).toBe(
      '## A\n\n1、[a](u)\n\n2、[c](v)\n\n3、[d](v)\n\n4、[b](u)\n',
    );
    expect(done.ok && done.value.first).toEqual({ from: 16, to: 24 });
    expect(insert(['c', ''])).toEqual({ ok: false, error: 'no-title' });
  });
});

function withFirst(
  text: string,
  usualMarker: 'dot' | 'cjk' | 'circled' | null,
  section = 0,
): string {
  const issue = parseIssue(text);
  const parse = Object.assign((changed: string) => parseIssue(changed), {
    usualMarker: () => usualMarker,
  });
  const draft = { title: 'new', url: 'https://e.x/' };
  const done = insertItem(text, issue, { section, item: 0 }, draft, parse);
  if (!done.ok) throw new Error(done.error);
  return applyEdits(text, done.value.edits);
}

describe('the first item of a section', () => {
  const empty = '## A\n\n## Subscribe\n\n- [mail](https://m.x/)\n- [feed](https://f.x/)\n';

  test('is written as the library’s where the issue has but its footer', () => {
    expect(withFirst(empty, 'dot')).toContain('1. [new]');
    expect(withFirst('## 文章\n\n这里有一些汉字。\n', 'cjk')).toContain('1、[new]');
    expect(withFirst(`## A\n\n${'Some words in English. '.repeat(6)}\n`, 'cjk')).toContain(
      '1. [new]',
    );
  });

  test('is written as the issue’s own where it has any, and where nothing else tells', () => {
    expect(withFirst(empty, null)).toContain('- [new]');
    expect(withFirst(empty, 'circled')).toContain('- [new]');
    expect(withFirst(empty, 'dot', 1)).toMatch(/## Subscribe\n\n- \[new\]/u);
    expect(withFirst('## A\n\n## B\n\n1、[b](u)\n', 'dot')).toContain('1、[new]');
  });
});
