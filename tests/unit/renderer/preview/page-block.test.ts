import { expect, test } from 'vitest';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { pageBlocks } from '../../../../src-renderer/preview/page-block.ts';

const blocksOf = (text: string) => pageBlocks(text, renderBlocks(text));

test('where a block stands is no part of its HTML', () => {
  const text = '# T\n\n- a\n- b\n';
  const [, list] = blocksOf(text);
  const [, , moved] = blocksOf(`New.\n\n${text}`);
  expect(list?.line).toBe(3);
  expect(moved).toEqual({ html: list?.html, line: 5 });
  expect(list?.html).toMatch(
    /<ul data-line="0">\s*<li data-line="0">a<\/li>\s*<li data-line="1">b/,
  );
});

test('what is too long or too deep for the page ends in an ellipsis, as plain text', () => {
  const long = blocksOf(`a\n\n<b ${'word '.repeat(30_000)}\n\nc\n`);
  expect(long.map(({ html }) => html.endsWith('…</p>'))).toEqual([false, true, false]);
  expect(long[1]?.html.startsWith('<p data-line="0">&lt;b word word')).toBe(true);
  expect(long[1]?.html.length).toBeLessThan(3_000);
  const deep = blocksOf(`${'> '.repeat(61)}a\n\n${'> '.repeat(30)}a\n`);
  expect(deep.map(({ html }) => html.includes('<blockquote'))).toEqual([false, true]);
});

test('breaks and pictures make nothing deep, however many there are', () => {
  const [block] = blocksOf('a<br>![](b.png)\n'.repeat(100));
  expect(block?.html).toContain('<img');
});

test('a page has an end', () => {
  const blocks = blocksOf('***\n\n'.repeat(20_010));
  expect(blocks).toHaveLength(20_001);
  expect(blocks.at(-1)).toEqual({ html: '<p data-line="0">…</p>', line: 40_001 });
});
