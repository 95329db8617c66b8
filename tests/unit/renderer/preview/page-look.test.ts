import { expect, test } from 'vitest';
import { trackMarkdown } from '#core/markdown/track-markdown.ts';
import { pageOptions, withoutTooMany } from '../../../../src-renderer/preview/page-look.ts';
import { madeUpText } from '../../../bench/window/made-up-text.ts';

const look = { assetBase: 'galley-asset://x/', shortened: 'Shortened.' };

/** The blocks of a text's page, each with the line on which it begins. */
function blocksOf(text: string): readonly { readonly html: string; readonly line: number }[] {
  const page = withoutTooMany(trackMarkdown(text, pageOptions(look)), look);
  let line = page.line;
  return page.pieces.flatMap(({ html, lines }) => {
    const at = line;
    line += lines;
    return html === null ? [] : [{ html, line: at }];
  });
}

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

const isShortened = (text: string) =>
  blocksOf(text).map(({ html }) => html.includes('class="shortened"'));

test('of what is too long or too deep for the page the beginning stays, as it is written', () => {
  const long = blocksOf(`a\n\n<b ${'word '.repeat(30_000)}\n\nc\n`);
  expect(long[1]?.html.startsWith('<p data-line="0">&lt;b word word')).toBe(true);
  expect(long[1]?.html.endsWith('…</p><p class="shortened">Shortened.</p>')).toBe(true);
  expect(long[1]?.html.length).toBeLessThan(3_000);
  expect(isShortened(`a\n\n<b ${'word '.repeat(30_000)}\n\nc\n`)).toEqual([false, true, false]);
  expect(isShortened(`${'> '.repeat(61)}a\n\n${'> '.repeat(30)}a\n`)).toEqual([true, false]);
});

test.each([
  ['a paragraph', (count: number) => 'word '.repeat(count), 900, 1_100],
  ['a paragraph of Chinese', (count: number) => '字'.repeat(count), 4_900, 5_100],
  ['marks in a paragraph', (count: number) => '_a_ '.repeat(count), 390, 410],
  ['a word', (count: number) => '['.repeat(count), 990, 1_010],
  ['a word with marks in it', (count: number) => 'aaaaa**b**'.repeat(count), 160, 170],
  ['a list', (count: number) => '- a\n'.repeat(count), 1_400, 1_600],
  ['a line of code', (count: number) => '```\n' + 'a '.repeat(count) + '\n```\n', 2_400, 2_600],
])('%s is shortened from its limit on', (_, make, below, above) => {
  expect(isShortened(make(below))).toEqual([false]);
  expect(isShortened(make(above))).toEqual([true]);
});

test('lines of code and of an address, comments and styles make no paragraph long', () => {
  expect(isShortened('```\n' + 'const a = 1;\n'.repeat(1_000) + '```\n')).toEqual([false]);
  expect(isShortened('<p>' + 'a street and its number<br>\n'.repeat(300) + '</p>\n')).toEqual([
    false,
  ]);
  expect(isShortened(`<!-- ${'word '.repeat(2_000)} -->\n`)).toEqual([false]);
  expect(isShortened(`<style>${'a {} '.repeat(2_000)}</style>\n`)).toEqual([false]);
});

test('breaks and pictures make nothing deep, however many there are', () => {
  const [block] = blocksOf('a<br>![](b.png)\n'.repeat(100));
  expect(block?.html).toContain('<img');
});

test('a page has an end', () => {
  const blocks = blocksOf('***\n\n'.repeat(10_010));
  expect(blocks).toHaveLength(10_001);
  expect(blocks.at(-1)?.html).toBe('<p data-line="0">…</p><p class="shortened">Shortened.</p>');
  expect(blocks.at(-1)?.line).toBe(20_001);
});

test.each(['zh', 'en'] as const)(
  'the page of an ordinary megabyte is followed (%s)',
  (language) => {
    const page = trackMarkdown(madeUpText(language, 1_000_000), pageOptions(look));
    expect(withoutTooMany(page, look).isFollowed).toBe(true);
  },
);
