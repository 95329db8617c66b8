import { expect, test } from 'vitest';
import { countWords } from '#core/text/words.ts';

test.each([
  ['', 0],
  ['one two three', 3],
  ["don't stop re-doing 3.14 things", 5],
  ['**bold** _and_ `some code` ~~gone~~', 5],
  ['## 🦄Articles & Tutorials', 2],
  ['1. [A title](https://e.x/a-b-c?d=e "hover text") (English)', 3],
  ['[ref][1] and [wiki](https://e.x/a_(b))\n\n[1]: https://e.x/long/path "Title"', 3],
  ['![alt text](pictures/2023-08-12_a.png)', 2],
  ['see https://e.x/some/path and www.e.x, or <https://e.x/>', 3],
  ['<p align="center"><img src="a.png" /></p> <!-- not this --> text', 1],
  ['---\ntitle: Not counted\n---\n\nCounted', 1],
  ['```python\nprint(1)\n```', 2],
  ['AT&amp;T &copy; 2023', 3],
  ['- [ ] a task\n- [x] done', 3],
  ['Größe naïve Ёлка Ελλάδα', 4],
  ['안녕하세요 세계', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toEqual({ words, cjkCharacters: 0 });
});

test.each([
  ['你好，世界！', 4, 4],
  ['用 Python 写代码', 5, 4],
  ['1、[标题 3.15](https://e.x/中文/)（英文）', 5, 4],
  ['この記事はPythonです', 8, 7],
  ['链接https://e.x/a，后面', 4, 4],
])('%j has %i words, %i of them characters', (text, words, cjkCharacters) => {
  expect(countWords(text)).toEqual({ words, cjkCharacters });
});

test.each([
  '[',
  '](',
  '<a',
  '<!--',
  '[x]: ',
  'https://',
  '`',
  '&',
  '---\n',
  '1、',
  "a'",
  '中',
  '![',
])(
  'a text of nothing but %j takes no more than linear time',
  (piece) => {
    expect(countWords(piece.repeat(300_000)).words).toBeGreaterThanOrEqual(0);
  },
  10_000,
);
