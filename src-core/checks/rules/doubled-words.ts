import { lineKind } from '../../issue/parse/line-kind.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** What may stand inside a word. */
const wordUnit = /[\p{L}\p{N}_'’-]/u;
/** One of these stands in every doubled mark. */
const doubledSign = /的的|和和|了了|在在|与与|，，|。。|、、|：：|；；|,,/;
/** Words that stand twice for good reason, and what is said twice on purpose. */
const mayDouble: ReadonlySet<string> = new Set(
  'that had very really is bye ha go no so many far please knock chop night now long blah big much'.split(
    ' ',
  ),
);
const chinese =
  /的的(?!确)|和和(?!气)|了了(?=[，。！？])|在在(?=[一-鿿])|与与|，，|。。(?!。)(?<!。。。)|、、|：：|；；|(?<=[\p{L}\p{N}]),,(?=\s)/gu;

/** A word or a mark that was typed twice. */
export const doubledWords: BlockRule = {
  id: 'doubled-words',
  severity: 'warning',
  sees: 'block',
  check({ prose, kind }) {
    if (kind === lineKind.html) return [];
    const words = doubledIn(prose).map(({ from, first, to }): Problem => ({
      from,
      to,
      message: 'doubledWord',
      values: { word: prose.slice(from, first) },
      fix: [{ from: first, to, insert: '' }],
    }));
    const marks = [...(doubledSign.test(prose) ? prose.matchAll(chinese) : [])].map(
      (match): Problem => {
        const from = match.index;
        const to = from + match[0].length;
        return {
          from,
          to,
          message: 'doubledMark',
          values: { mark: match[0].slice(1) },
          fix: [{ from: from + 1, to, insert: '' }],
        };
      },
    );
    return [...words, ...marks];
  },
};

/** `from..first` and, after blanks, the same word again up to `to`; the second one is in small letters. */
function doubledIn(prose: string): readonly { from: number; first: number; to: number }[] {
  const found: { from: number; first: number; to: number }[] = [];
  for (let first = prose.indexOf(' '); first !== -1;) {
    let start = first + 1;
    while (prose.charCodeAt(start) === blank) start += 1;
    let to = start;
    while (isSmall(prose.charCodeAt(to))) to += 1;
    const from = first - (to - start);
    if (to > start && isWordOf(prose, from, first, start, to)) found.push({ from, first, to });
    first = prose.indexOf(' ', Math.max(to, start));
  }
  return found;
}

const blank = 0x20;

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether `from..first` is the word `start..to` again, and both are whole. */
function isWordOf(prose: string, from: number, first: number, start: number, to: number): boolean {
  if (from < 0 || (prose.charCodeAt(first - 1) | blank) !== prose.charCodeAt(to - 1)) return false;
  const word = prose.slice(start, to);
  if (prose.slice(from, first).toLowerCase() !== word || mayDouble.has(word)) return false;
  return !wordUnit.test(prose.charAt(from - 1)) && !wordUnit.test(prose.charAt(to));
}
