import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { markdownLanguage } from '../../../../src-renderer/editor/markdown-language.ts';
import { findMisspelt } from '../../../../src-renderer/spelling/find-misspelt.ts';
import { wordsBetween } from '../../../../src-renderer/spelling/words-between.ts';

function stateOf(doc: string, isRead = true): EditorState {
  const state = EditorState.create({ doc, extensions: isRead ? markdownLanguage() : [] });
  // What was read counts from the next state on.
  ensureSyntaxTree(state, doc.length, 5_000);
  return state.update({}).state;
}

const wordsOf = (doc: string) =>
  wordsBetween(stateOf(doc), { from: 0, to: doc.length }).map(({ text }) => text);

test('of Markdown only the prose is looked at', () => {
  const text = [
    '---',
    'title: Good words here',
    'layout: poste',
    '---',
    '',
    '# Heading of `kode`',
    '',
    'See [the label](https://a.exampel/pathh) and <https://b.exampel> and [other][reff].',
    '',
    '```js',
    'const somthing = 1;',
    '```',
    '',
    '    indentd code',
    '',
    '<div class="blok">',
    'inside html',
    '</div>',
    '',
    '<!-- a coment -->',
    '',
    '![An image](pictur.png) caf&eacute; a<b>bold</b>',
    '',
    '[reff]: https://c.exampel "Titel"',
  ].join('\n');
  expect(wordsOf(text).join(' ')).toBe(
    'Good words here Heading of See the label and and other An image bold Titel',
  );
});

test('a text that is not read as Markdown has no words, and one that is empty neither', () => {
  const doc = 'Some words';
  expect(wordsBetween(stateOf(doc, false), { from: 0, to: doc.length })).toEqual([]);
  expect(wordsBetween(stateOf(''), { from: 0, to: 0 })).toEqual([]);
});

test('of a long line what is near is looked at, and no half word', () => {
  const doc = 'word '.repeat(20_000).trim();
  const found = wordsBetween(stateOf(doc), { from: 50_000, to: 50_010 });
  expect(found.length).toBeGreaterThan(100);
  expect(found.length).toBeLessThan(3_000);
  expect(found.slice(0, -1).every(({ text }) => text === 'word')).toBe(true);
  expect(found.every(({ from, to, text }) => doc.slice(from, to) === text)).toBe(true);
});

const isWrong = /^wr/u;
const find = async (doc: string, from: number, to: number, direction: 1 | -1) => {
  const found = await findMisspelt(stateOf(doc), { from, to }, direction, (words) =>
    Promise.resolve(words.filter(({ text }) => isWrong.test(text))),
  );
  return found === null ? null : doc.slice(found.from, found.to);
};

test('the next misspelt word comes after the selection, and after the last the first again', async () => {
  const doc = 'wrone good wrtwo good wrthree';
  expect(await find(doc, 0, 0, 1)).toBe('wrone');
  expect(await find(doc, 0, 5, 1)).toBe('wrtwo');
  expect(await find(doc, 11, 16, 1)).toBe('wrthree');
  expect(await find(doc, doc.length - 7, doc.length, 1)).toBe('wrone');
  expect(await find(doc, 11, 16, -1)).toBe('wrone');
  expect(await find(doc, 0, 5, -1)).toBe('wrthree');
  expect(await find('all good', 0, 0, 1)).toBeNull();
});

test('it is found far away, in either direction', async () => {
  const good = `${'good words. '.repeat(40)}\n`.repeat(200);
  const doc = `wrone\n${good}wrtwo\n${good}`;
  const middle = doc.indexOf('wrtwo');
  expect(await find(doc, 10, 10, 1)).toBe('wrtwo');
  expect(await find(doc, middle + 10, middle + 10, 1)).toBe('wrone');
  expect(await find(doc, middle - 1, middle - 1, -1)).toBe('wrone');
  expect(await find(doc, doc.length, doc.length, -1)).toBe('wrtwo');
  expect(await find(doc, 0, 0, -1)).toBe('wrtwo');
});
