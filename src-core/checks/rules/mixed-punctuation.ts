import { lineKind } from '../../issue/parse/line-kind.ts';
import type { Block } from '../block.ts';
import type { BlockRule, Problem } from '../rule.ts';

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** A half-width mark between two ideographs. */
const halfInHan = new RegExp(`(?<=${han})([,;:!?])[^\\S\\n]?(?=${han})`, 'gu');
/** A pair of brackets of two widths, with no other bracket inside. */
const mixedPair = /（[^()（）\n]{1,200}\)|\([^()（）\n]{1,200}）/gu;
const fullInLatin = /(?<=[A-Za-z\d][A-Za-z\d'’"”)]{0,30})([，；：！？])(?=\s?[A-Za-z])/gu;
const half = Object.fromEntries(Object.entries(full).map(([one, other]) => [other, one]));

/** Full- and half-width punctuation side by side: `（a)`, `你好,世界`, `Hello，world`. */
export const mixedPunctuation: BlockRule = {
  id: 'mixed-punctuation',
  severity: 'warning',
  sees: 'block',
  check(block) {
    const { prose, kind } = block;
    if (kind === lineKind.html || kind === lineKind.definition) return [];
    if (!/[^\p{ASCII}]/u.test(prose)) return [];
    return [...brackets(block), ...inHan(prose), ...inLatin(prose)];
  },
};

function brackets({ prose, stars }: Block): readonly Problem[] {
  return [...prose.matchAll(mixedPair)].flatMap((match): readonly Problem[] => {
    const from = match.index;
    const to = from + match[0].length;
    // How a count of stars is written is a rule of its own.
    if (stars.some((star) => star.from < to && from < star.to)) return [];
    const isOpening = match[0].startsWith('(');
    const at = isOpening ? from : to - 1;
    const insert = isOpening ? '（' : '）';
    return [{ from, to, message: 'mixedBrackets', fix: [{ from: at, to: at + 1, insert }] }];
  });
}

function inHan(prose: string): readonly Problem[] {
  return [...prose.matchAll(halfInHan)].map((match): Problem => {
    const from = match.index;
    const to = from + match[0].length;
    const insert = full[match[1] ?? ''] ?? '';
    const values = { wanted: insert };
    const fix = [{ from, to, insert }];
    return { from, to, message: 'halfWidth', values, fix, severity: 'hint' };
  });
}

function inLatin(prose: string): readonly Problem[] {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(prose)) return [];
  return [...prose.matchAll(fullInLatin)].map((match): Problem => {
    const from = match.index;
    const to = from + 1;
    const insert = half[match[0]] ?? '';
    const values = { wanted: insert };
    const isBefore = /\s/u.test(prose.charAt(to));
    const fix = [{ from, to, insert: isBefore ? insert : `${insert} ` }];
    return { from, to, message: 'fullWidth', values, fix, severity: 'hint' };
  });
}
