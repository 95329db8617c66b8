import { describe, expect, test } from 'vitest';
import { foldedFrom, foldText, writtenFrom, writtenTo } from '#core/search/fold-text.ts';
import { forSeeds, type Random } from '../../support/random.ts';

const signs = [
  'a', 'B', 'É', 'e\u0301', 'ﬁ', 'ｶﾞ', 'Ａ', '　', '微', '软', '…', '①', 'İ', 'ς', 'Σ', '𝐀', '🦄', '❤️',
  'ㄱ', '\u1100\u1161\u11a8', '각', '\u0301', '\n', '\ud800', 'ß', '²', '\u00a0',
]; // prettier-ignore

function someText(random: Random): string {
  return Array.from({ length: random.below(30) }, () => random.pick(signs)).join('');
}

describe('folding a text', () => {
  test.each([
    ['Rust', 'rust'],
    ['ＲＵＳＴ', 'rust'],
    ['ｶﾞ', 'ガ'],
    ['e\u0301', 'é'],
    ['ﬁx', 'fix'],
    ['ΟΔΟΣ οδος οδός', 'οδοσ οδοσ οδόσ'],
    ['①…²', '①…²'],
    ['a　b\u00a0c', 'a b c'],
    ['𝐀', 'a'],
  ])('%s', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  test('twice changes nothing more, for every sign of the basic plane (S1)', () => {
    const changing = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
      const once = foldText(String.fromCharCode(code)).text;
      return foldText(once).text !== once;
    });
    expect(changing).toEqual([]);
  });

  test('goes back to what is written, in order (S2)', () => {
    forSeeds(300, (random) => {
      const text = someText(random);
      const folded = foldText(text);
      expect(foldText(folded.text).text).toBe(folded.text);
      let before = 0;
      for (let from = 0; from <= folded.text.length; from += 1) {
        const start = writtenFrom(folded, from);
        expect(start).toBeGreaterThanOrEqual(before);
        before = start;
        if (from === folded.text.length) continue;
        const to = from + 1 + random.below(folded.text.length - from);
        const end = writtenTo(folded, to);
        expect(end).toBeGreaterThan(start);
        const written = foldText(text.slice(start, end)).text;
        expect(written).toContain(folded.text.slice(from, to));
      }
      expect(writtenFrom(folded, folded.text.length)).toBe(text.length);
      expect(writtenTo(folded, folded.text.length)).toBe(text.length);
      for (let at = 0; at <= text.length; at += 1) {
        expect(writtenFrom(folded, foldedFrom(folded, at))).toBeLessThanOrEqual(at);
      }
    });
  });
});
