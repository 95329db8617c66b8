import { describe, expect, test } from 'vitest';
import { decodeWebText } from '#core/web/decode-web-text.ts';
import { plainWords } from '#core/web/plain-words.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 周刊 */
const gbk = [0xd6, 0xdc, 0xbf, 0xaf];
/** 日本 */
const shiftJis = [0x93, 0xfa, 0x96, 0x7b];
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

describe('the text of what was sent', () => {
  test.each([
    ['as it says', bytes(gbk), 'text/xml; charset=GBK', '周刊'],
    ['as UTF-8 where nobody says', utf8('周刊'), 'text/html', '周刊'],
    ['as UTF-8 where the server is wrong', utf8('周刊'), 'text/html; charset=iso-8859-1', '周刊'],
    ['as it looks where nobody says', bytes(gbk, gbk, gbk), '', '周刊周刊周刊'],
    [
      'as the XML declares',
      bytes('<?xml version="1.0" encoding="gb2312"?>', gbk),
      'text/xml',
      '<?xml version="1.0" encoding="gb2312"?>周刊',
    ],
    [
      'as the page declares',
      bytes('<meta charset="Shift_JIS">', shiftJis),
      'text/html',
      '<meta charset="Shift_JIS">日本',
    ],
    ['by its mark, which goes', bytes([0xef, 0xbb, 0xbf], 'x'), 'text/html; charset=gbk', 'x'],
    ['in UTF-16 by its mark', new Uint8Array([0xff, 0xfe, 0x68, 0x54]), '', '周'],
    ['with the quotes of Windows', bytes([0x93], 'x', [0x94]), 'text/html; charset=latin1', '“x”'],
    [
      'by what is known of two',
      bytes('<meta charset="gbk">', gbk),
      'x; charset=nonsense',
      '<meta charset="gbk">周刊',
    ],
    ['cut within a letter', utf8('周刊').subarray(0, 5), 'text/html; charset=utf-8', '周\uFFFD'],
    [
      'in a Japanese mail’s way',
      bytes([0x1b], '$BF|', [0x1b], '(B'),
      'x; charset=iso-2022-jp',
      '日',
    ],
  ])('%s', (_, given, type, text) => {
    expect(decodeWebText(given, type)).toBe(text);
  });
});

test.each([
  ['A &amp; B', 'A & B'],
  ['<b>New</b>  and\nold', 'New and old'],
  ['Using <div> in a page', 'Using <div> in a page'],
  ['Caf&eacute; &lt;script&gt; &#128512;', 'Café <script> 😀'],
  ['R&D', 'R&D'],
])('the words of the title %s', (html, words) => {
  expect(plainWords(html, 100)).toBe(words);
});
