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
const han = /[\u3040-\u9FFF]/;
/** A half-width mark before an ideograph; what stands before it is looked at afterwards. */
const halfBefore = /([,;:!?])[^\S\n]?(?=[\u3040-\u9FFF])/g;
/** A pair of brackets of two widths, with no other bracket inside. */
const mixedPair = /（[^()（）\n]{1,200}\)|\([^()（）\n]{1,200}）/gu;
const fullBefore = /[，；：！？](?=\s?[A-Za-z])|[，；：！？。](?=\s*$)/gm;
const half = Object.fromEntries(Object.entries(full).map(([one, other]) => [other, one]));

/** Full- and half-width punctuation side by side: `（a)`, `你好,世界`, `Hello，world`. */
export const mixedPunctuation: BlockRule = {
  id: 'mixed-punctuation',
  severity: 'warning',
  sees: 'block',
  check(block) {
    const { prose, kind } = block;
    if (kind === lineKind.html || kind === lineKind.definition) return [];
    if (!/[\u2E80-\uFFEF]/.test(prose)) return [];
    return [...brackets(block), ...inHan(prose), ...atEnd(prose), ...inLatin(prose)];
  },
};

function brackets({ prose, stars }: Block): readonly Problem[] {
  const mayBeMixed =
    (prose.includes('（') && prose.includes(')')) || (prose.includes('(') && prose.includes('）'));
  if (!mayBeMixed) return [];
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
  return [...prose.matchAll(halfBefore)].flatMap((match): readonly Problem[] => {
    const from = match.index;
    if (!han.test(prose.charAt(from - 1))) return [];
    const to = from + match[0].length;
    const insert = full[match[1] ?? ''] ?? '';
    const values = { wanted: insert };
    const fix = [{ from, to, insert }];
    return [{ from, to, message: 'halfWidth', values, fix, severity: 'hint' }];
  });
}

/** `好用.`, `好用吗?` where a Chinese sentence ends with its line; most of the block is Chinese. */
function atEnd(prose: string): readonly Problem[] {
  if (!/[\u4E00-\u9FFF][.!?](?:\s|$|[\u4E00-\u9FFF])/.test(prose)) return [];
  return [...prose.matchAll(/(?<=[\u4E00-\u9FFF]{2})[.!?](?=\s*$|[\u4E00-\u9FFF])/gmu)].flatMap(
    ({ 0: mark, index: from }): readonly Problem[] => {
      // Before an ideograph that is another case of the same.
      if (mark !== '.' && han.test(prose.charAt(from + 1))) return [];
      const insert = mark === '.' ? '。' : (full[mark] ?? '');
      const to = from + 1;
      const fix = [{ from, to, insert }];
      return [
        { from, to, message: 'halfWidthEnd', values: { wanted: insert }, fix, severity: 'hint' },
      ];
    },
  );
}

function inLatin(prose: string): readonly Problem[] {
  if (!/[，；：！？。]/.test(prose) || han.test(prose)) return [];
  return [...prose.matchAll(fullBefore)].flatMap((match): readonly Problem[] => {
    const from = match.index;
    if (!/[A-Za-z\d'’"”)]/.test(prose.charAt(from - 1))) return [];
    const to = from + 1;
    const insert = match[0] === '。' ? '.' : (half[match[0]] ?? '');
    const values = { wanted: insert };
    const isBefore = /^(?:\s|$)/u.test(prose.charAt(to));
    const fix = [{ from, to, insert: isBefore ? insert : `${insert} ` }];
    return [{ from, to, message: 'fullWidth', values, fix, severity: 'hint' }];
  });
}
