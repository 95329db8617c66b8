import { lineKind } from '../../issue/parse/line-kind.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** What may stand inside a word. */
const wordUnit = /[\p{L}\p{N}_'’-]/u;
/** One of these stands in every clash. */
const clashing = /[，。、：；][，。、：；]|,[,.]|, ,/;
/** Words that stand twice for good reason, and what is said twice on purpose. */
const mayDouble: ReadonlySet<string> = new Set(
  'that had very really bye ha go no so many far please knock chop night now long blah big much'.split(
    ' ',
  ),
);
const chinese =
  /的的(?!确)|和和(?!气)|了了(?=[，。！？])|在在(?=[一-鿿])|与与|(?<![于若不])是是(?!非)|(这个|那个|我们|你们|他们|可以|因为|所以|如果|但是|已经|没有|需要)\1(?=[一-鿿])|，，|。。(?!。)(?<!。。。)|、、|：：|；；|(?<=[\p{L}\p{N}]),,(?=\s)/gu;
/** Two of a kind that no sentence has next to each other; the second one is most often the right one. */
const clash =
  /，。|。，|，、|、，|、。|。、|；。|。；|：，|，：|：。|，；|；，|(?<=[a-z]),\s,(?=\s)|(?<=[a-z]),\.(?=\s|$)/gu;

/** A word or a mark that was typed twice. */
export const doubledWords: BlockRule = {
  id: 'doubled-words',
  severity: 'warning',
  sees: 'block',
  readsMatter: true,
  check({ prose, kind }) {
    if (kind === lineKind.html) return [];
    const words = doubledIn(prose).map(({ from, first, to }): Problem => ({
      from,
      to,
      message: 'doubledWord',
      values: { word: prose.slice(from, first) },
      fix: [withoutSecond(prose, first, to)],
    }));
    const marks = [...(mayRepeat(prose) ? prose.matchAll(chinese) : [])].map((match): Problem => {
      const from = match.index;
      const to = from + match[0].length;
      return {
        from,
        to,
        message: 'doubledMark',
        values: { mark: match[0].slice(match[0].length / 2) },
        fix: [{ from: from + match[0].length / 2, to, insert: '' }],
      };
    });
    return [...words, ...marks, ...clashesIn(prose)];
  },
};

/** Whether one or two ideographs, or a mark, stand twice. */
function mayRepeat(prose: string): boolean {
  for (let at = 1; at < prose.length; at += 1) {
    const unit = prose.charCodeAt(at);
    if (unit < firstWide && unit !== comma) continue;
    if (unit === prose.charCodeAt(at - 1)) return true;
    const isPair =
      unit === prose.charCodeAt(at - 2) && prose.charCodeAt(at - 1) === prose.charCodeAt(at - 3);
    if (isPair) return true;
  }
  return false;
}

const comma = 0x2c;
const firstWide = 0x3000;

function clashesIn(prose: string): readonly Problem[] {
  if (!clashing.test(prose)) return [];
  return [...prose.matchAll(clash)].map(({ 0: marks, index }): Problem => {
    const to = index + marks.length;
    return { from: index, to, message: 'marksInARow', values: { marks } };
  });
}

/** The second word and a blank go; a line's end stays, and so does its line where it held nothing else. */
function withoutSecond(prose: string, first: number, to: number): TextEdit {
  const gap = prose.slice(first, to);
  const feed = gap.indexOf('\n');
  const hasMore = /^[^\S\n]+\S/u.test(prose.slice(to, to + 20));
  if (feed === -1 || !hasMore) return { from: first, to, insert: '' };
  const start = first + (/^\s*/u.exec(gap)?.[0].length ?? 0);
  return { from: start, to: to + 1, insert: '' };
}

/**
 * `from..first` and, after blanks or the end of a line, the same word again up to `to`; the second one is in
 * small letters. A hard break parts them.
 */
function doubledIn(prose: string): readonly Doubled[] {
  const inLines = doubledBehind(prose, ' ');
  const overLines = prose.includes('\n') ? doubledBehind(prose, '\n') : [];
  return overLines.length === 0
    ? inLines
    : [...inLines, ...overLines].toSorted((a, b) => a.from - b.from);
}

interface Doubled {
  readonly from: number;
  readonly first: number;
  readonly to: number;
}

function doubledBehind(prose: string, gap: ' ' | '\n'): readonly Doubled[] {
  const found: Doubled[] = [];
  for (let first = prose.indexOf(gap); first !== -1;) {
    let start = first + 1;
    while (prose.charCodeAt(start) === blank) start += 1;
    let to = start;
    while (isSmall(prose.charCodeAt(to))) to += 1;
    const from = first - (to - start);
    if (to > start && isWordOf(prose, from, first, start, to) && !isClause(prose, from, first)) {
      found.push({ from, first, to });
    }
    first = prose.indexOf(gap, Math.max(to, start));
  }
  return found;
}

/** "What it is is a parser". */
function isClause(prose: string, from: number, first: number): boolean {
  if (prose.slice(from, first) !== 'is') return false;
  const before = prose.slice(Math.max(0, from - 60), from);
  return /\b(?:what|that|which|who|where|when|why|how|all)\b/iu.test(before);
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
