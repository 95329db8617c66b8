import { describe, expect, test } from 'vitest';
import { createTextReader } from '#core/issue/text-reader.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { linkEdits } from '#core/twins/link-edits.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';

const chinese = `# 来信 #7

## 🦄文章

1、[甲](https://a.example/)

甲的介绍。

甲的第二段。

2、[乙](https://b.example/)

乙的介绍。

## 🐿️项目

1、[丙](https://c.example/)

丙的介绍。

## 结语

再见。
`;

const english = `# Letters #7

## 🦄 Articles

1. [A](https://a.example/)

About A.

A's second paragraph.

2. [B](https://b.example/)

About B.

## 🐿️ Projects

1. [C](https://c.example/)

About C.

## Farewell

Goodbye.
`;

const names = [{ names: { zh: '文章', en: 'Articles' } }, { names: { zh: '工具', en: 'Tools' } }];

/** The other side's text after the operation; what stands in its way where it stays as it is. */
function follow(
  operation: LinkedOperation,
  { after = chinese, other = english }: { readonly after?: string; readonly other?: string } = {},
): { readonly text: string; readonly certain: boolean } | string {
  const parse = createTextReader();
  const read = (text: string) => ({ text, issue: parse(text), folder: '' });
  const linked = linkEdits({
    operation,
    before: read(chinese),
    after: read(after),
    other: read(other),
    parse,
    names,
    numbering: null,
  });
  if (!linked.ok) return linked.error;
  const { edits, certain } = linked.value;
  return { text: applyEdits(other, edits), certain };
}

const place = (section: number, item: number) => ({ section, item });

describe('T7 what is arranged on one side is arranged alike on the other', () => {
  test('a move of an item, with its numbers', () => {
    const moved = follow({ kind: 'move-items', from: [place(0, 1)], to: place(0, 0) });
    expect(moved).toMatchObject({ certain: true });
    expect(typeof moved === 'string' ? moved : moved.text.match(/\d\. \[.\]/gu)).toEqual([
      '1. [B]',
      '2. [A]',
      '1. [C]',
    ]);
  });

  test('a move to another section, behind what it stands behind there', () => {
    const moved = follow({ kind: 'move-items', from: [place(0, 0)], to: place(1, 1) });
    expect(typeof moved === 'string' ? moved : moved.text.match(/\d\. \[.\]/gu)).toEqual([
      '1. [B]',
      '1. [C]',
      '2. [A]',
    ]);
  });

  test('a section that has no items goes with the one in its place', () => {
    const moved = follow({ kind: 'move-sections', from: [2], to: 0 });
    expect(typeof moved === 'string' ? moved : moved.text.match(/^## .*$/gmu)).toEqual([
      '## Farewell',
      '## 🦄 Articles',
      '## 🐿️ Projects',
    ]);
  });

  test('what is inserted is copied, as it is, written as the items there', () => {
    const after = chinese.replace(
      '2、[乙]',
      '2、[新的](https://new.example/)\n\n新的介绍。\n\n3、[乙]',
    );
    const inserted = follow({ kind: 'insert', places: [place(0, 1)] }, { after });
    expect(typeof inserted === 'string' ? inserted : inserted.text).toContain(
      '2. [新的](https://new.example/)\n\n新的介绍。\n\n3. [B]',
    );
  });

  test('what the other side has already is not inserted twice', () => {
    const after = chinese.replace('2、[乙]', '2、[新的](https://new.example/)\n\n3、[乙]');
    const other = english.replace('2. [B]', '2. [New](https://new.example/)\n\n3. [B]');
    expect(follow({ kind: 'insert', places: [place(0, 1)] }, { after, other })).toBe('nothing');
  });

  test('a paragraph becomes an item where the same one of as many does', () => {
    const position = chinese.indexOf('甲的第二段');
    const done = follow({ kind: 'promote', position });
    expect(typeof done === 'string' ? done : done.text).toContain("2. A's second paragraph.");
    const other = english.replace('About A.\n\n', '');
    expect(follow({ kind: 'promote', position }, { other })).toBe('no-counterpart');
  });

  test('a title goes by its name in the other language; without one it is only offered', () => {
    const named = follow(
      { kind: 'rename', section: 1 },
      { after: chinese.replace('🐿️项目', '🛠️工具') },
    );
    expect(named).toMatchObject({ certain: true });
    expect(typeof named === 'string' ? named : named.text).toContain('## 🛠️Tools\n');
    const unnamed = follow(
      { kind: 'rename', section: 1 },
      { after: chinese.replace('🐿️项目', '玩具') },
    );
    expect(unnamed).toMatchObject({ certain: false });
    expect(typeof unnamed === 'string' ? unnamed : unnamed.text).toContain('## 玩具\n');
  });

  test('a level changes on both sides', () => {
    const done = follow({ kind: 'level', section: 1, by: 1 });
    expect(typeof done === 'string' ? done : done.text).toContain('### 🐿️ Projects');
  });

  test('an item that only one side has is nothing to the other', () => {
    const other = english.replace(/2\. \[B\][\s\S]*?(?=## 🐿️)/u, '');
    expect(follow({ kind: 'delete', places: [place(0, 1)] }, { other })).toBe('nothing');
  });

  test('a section that only one side has is no place for what moves there', () => {
    const other = english.replace(/## 🐿️ Projects[\s\S]*?(?=## Farewell)/u, '');
    expect(follow({ kind: 'move-items', from: [place(0, 0)], to: place(1, 0) }, { other })).toBe(
      'no-counterpart',
    );
  });
});
