import { lineKind } from '../../issue/parse/line-kind.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** A run of letters with what may stand inside a word. */
const word = /[\p{L}\p{N}_'’-]+/gu;
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
    const marks = [...prose.matchAll(chinese)].map((match): Problem => {
      const from = match.index;
      const to = from + match[0].length;
      return {
        from,
        to,
        message: 'doubledMark',
        values: { mark: match[0].slice(1) },
        fix: [{ from: from + 1, to, insert: '' }],
      };
    });
    return [...words, ...marks];
  },
};

/** `from..first` and, after blanks, the same word again up to `to`. */
function doubledIn(prose: string): readonly { from: number; first: number; to: number }[] {
  const found: { from: number; first: number; to: number }[] = [];
  let before = { from: 0, to: 0, text: '' };
  for (const match of prose.matchAll(word)) {
    const [text] = match;
    const from = match.index;
    const isSame =
      text.length === before.text.length && text.toLowerCase() === before.text.toLowerCase();
    if (isSame && /^[a-z]+$/u.test(text) && /^[^\S\n]+$/u.test(prose.slice(before.to, from))) {
      if (!mayDouble.has(text)) {
        found.push({ from: before.from, first: before.to, to: from + text.length });
      }
    }
    before = { from, to: from + text.length, text };
  }
  return found;
}
