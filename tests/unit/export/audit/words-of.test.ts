import { describe, expect, it } from 'vitest';
import { wordsOf } from '#core/export/audit/words-of.ts';

/** What a word is, as one search. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

describe('wordsOf', () => {
  it('gives ideographs and kana one by one and other words whole', () => {
    expect(wordsOf('周刊 第12期: a list, かな')).toEqual('周 刊 第 12期 a list か な'.split(' '));
    expect(wordsOf('')).toEqual([]);
  });

  it('finds what a search finds, whatever the character', () => {
    const differing: string[] = [];
    for (let code = 0; code <= 0x3ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const text = `${character}a${character}文${character}`;
      const found = text.match(word) ?? [];
      if (wordsOf(text).join('|') !== found.join('|')) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});
