import { visibleText } from '../../text/words.ts';
import type { ChosenIssue } from '../choose-sections.ts';
import type { SeasonSection } from '../season-items.ts';
import { stopWords } from './stop-words.ts';

export interface WordCount {
  readonly word: string;
  readonly count: number;
}

const cjkRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
/** Letters with what holds a name together: `CI/CD` is two, `C++` and `Next.js` are one. */
const latinWord =
  /\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:[.\-_’'][\p{Script=Latin}\p{N}]+)*(?:\+\+|#)?/gu;
const shortestLatin = 2;
const contraction = /[’'](?:s|t|d|m|re|ve|ll)$/iu;

interface Counted {
  count: number;
  readonly forms: Map<string, number>;
}

/**
 * The words of a season's items, the most frequent first: Chinese ones of two characters or more, as a
 * segmenter cuts them, and Latin ones, which are one word however they are capitalised.
 */
export function wordCounts(
  sections: readonly SeasonSection[],
  limit: number,
): readonly WordCount[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, Counted>();
  const add = (form: string) => {
    const key = form.toLowerCase();
    if (stopWords.has(key)) return;
    const known = counts.get(key) ?? { count: 0, forms: new Map<string, number>() };
    known.count += 1;
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    counts.set(key, known);
  };
  for (const { issue, item } of sections.flatMap(({ items }) => items)) {
    const text = wordsOf(issue, item);
    for (const [run] of text.matchAll(cjkRun)) {
      for (const part of run.split(terms)) {
        for (const word of cjkWords(part, segmenter)) add(word);
      }
    }
    for (const [found] of text.replaceAll(cjkRun, ' ').matchAll(latinWord)) {
      const word = found.replace(contraction, '');
      if (word.length >= shortestLatin) add(word);
    }
  }
  joinPlurals(counts);
  return [...counts.values()]
    .map(({ count, forms }) => ({ word: commonForm(forms), count }))
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
}

function wordsOf(
  { text, sections }: ChosenIssue,
  { title, body }: SeasonSection['items'][number]['item'],
): string {
  const removed = sections.flatMap((each) => each.removed);
  const isIn = removed.some((range) => range.from <= body.from && body.to <= range.to);
  return `${title}\n${isIn ? '' : visibleText(text.slice(body.from, body.to).replaceAll(/!\[[^\]\n]*\]\([^)\n]*\)/gu, ' '))}`;
}

/** Characters of grammar, which begin and end words that the segmenter does not know. */
const grammar =
  /[的了在是和与及或而也就都还又很更最不没有这那其之为以于从对把被让给到会能可要将等个些们它他她我你您并且但若如则因所做用说看想把向过着地得中上下里外前后时来去年月日次种条篇款位名只每各某该此两一二三四五六七八九十百千万几多少大小新]/u;
const longestUnknown = 4;
/** What the segmenter's dictionary cuts behind a character of grammar. */
const terms = /(可视化|可观测性?|可执行|可扩展|不可变|非阻塞|多线程|多进程|多模态|大模型)/u;

/** A word and its plural are one word where both are there; the more frequent form is shown. */
function joinPlurals(counts: Map<string, Counted>): void {
  for (const [key, plural] of counts) {
    const single = /[^s]s$/u.test(key) && key.length > 3 ? counts.get(key.slice(0, -1)) : undefined;
    if (single === undefined) continue;
    single.count += plural.count;
    for (const [form, count] of plural.forms) single.forms.set(form, count);
    counts.delete(key);
  }
}

/** Words of two characters or more; single ones that stand together are a word that is in no dictionary. */
function cjkWords(run: string, segmenter: Intl.Segmenter): readonly string[] {
  if (terms.test(run)) return [run];
  const words: string[] = [];
  let unknown = '';
  const flush = () => {
    if (unknown.length > 1 && unknown.length <= longestUnknown) words.push(unknown);
    unknown = '';
  };
  for (const { segment } of segmenter.segment(run)) {
    if (segment.length === 1 && !grammar.test(segment)) {
      unknown += segment;
      continue;
    }
    flush();
    if (segment.length > 1) words.push(segment);
  }
  flush();
  return words;
}

function commonForm(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
