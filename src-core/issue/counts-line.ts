import { itemKindOf, itemKinds, noItems, type ItemCounts, type ItemKind } from './item-kinds.ts';

/** `12 open-source projects` in a line of counts. */
interface CountPhrase {
  readonly kind: ItemKind;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A line that says how much an issue holds: `Shared 12 articles, 1 project`. */
export interface CountsLine {
  /** Before the first count. */
  readonly lead: string;
  readonly phrases: readonly CountPhrase[];
  readonly separator: string;
  /** After the last count. */
  readonly tail: string;
}

/** Where one count ends and another begins: `, 3`, `和 3`, but not `1,200` or `podcasts and videos`. */
const cut = /\s*(?:[，、；;]|,(?!\d{3}(?!\d))|\band\b|和|以及)\s*(?=[^\d，,、；;]{0,12}\d)/giu;

/** The number that counts: the last one with a known unit behind it (`07-11: 12 articles`), else the last. */
function phraseAt(line: string, from: number, to: number): CountPhrase | null {
  const part = line.slice(from, to);
  const numbers = [...part.matchAll(/\d+/g)];
  const behind = (index: number): string =>
    part.slice(
      (numbers[index]?.index ?? 0) + (numbers[index]?.[0].length ?? 0),
      numbers[index + 1]?.index,
    );
  const counting = numbers.findLastIndex((_, index) => itemKindOf(behind(index)) !== null);
  const found = numbers.at(counting);
  const kind = itemKindOf(counting < 0 ? part : behind(counting));
  if (found === undefined || kind === null) return null;
  const start = from + found.index;
  const end = from + part.replace(/[\s。.!！]+$/u, '').length;
  return { kind, count: Number(found[0]), from: start, to: end, text: line.slice(start, end) };
}

/** Reads a line of counts; null when it counts nothing that is known. */
export function readCountsLine(line: string): CountsLine | null {
  const cuts = [...line.matchAll(cut)];
  const starts = [0, ...cuts.map((match) => match.index + match[0].length)];
  const ends = [...cuts.map((match) => match.index), line.length];
  const phrases = starts.flatMap((from, index) => {
    const phrase = phraseAt(line, from, ends[index] ?? line.length);
    return phrase === null ? [] : [phrase];
  });
  const [first, second] = phrases;
  const last = phrases.at(-1);
  if (first === undefined || last === undefined) return null;
  const usual = chinese.test(line) ? '，' : ', ';
  const between = second === undefined ? '' : line.slice(first.to, second.from);
  return {
    lead: line.slice(0, first.from),
    phrases,
    separator: between.trim().length > 0 && between.length <= 3 ? between : usual,
    tail: line.slice(last.to),
  };
}

/** What a line of counts says; kinds that it does not name are 0. */
export function countsOf(line: CountsLine): ItemCounts {
  const counts = noItems();
  for (const { kind, count } of line.phrases) counts[kind] += count;
  return counts;
}

const ownPhrases: {
  readonly [Script in 'chinese' | 'latin']: Readonly<Record<ItemKind, string>>;
} = {
  chinese: {
    articles: '2 篇文章',
    projects: '2 个开源项目',
    media: '2 则音视频',
    topics: '2 则热门话题',
    books: '2 本赠书',
  },
  latin: {
    articles: '2 articles',
    projects: '2 open-source projects',
    media: '2 audio-video picks',
    topics: '2 hot topics',
    books: '2 books',
  },
};

const chinese = /[\u3040-\u9fff]/;

/** An English noun at the end of a phrase, in the number that a count asks for. */
function inNumber(text: string, from: number, to: number): string {
  if ((from === 1) === (to === 1)) return text;
  if (from === 1) return text.replace(/[a-z]$/iu, '$&s');
  return text.replace(/ies$/iu, 'y').replace(/(?<=[a-z]{2}[^s\W])s$/iu, '');
}

function phraseFor(kind: ItemKind, count: number, examples: readonly CountsLine[]): string {
  const known = examples.flatMap(({ phrases }) => phrases).filter((phrase) => phrase.kind === kind);
  const example = known.find((phrase) => (phrase.count === 1) === (count === 1)) ?? known[0];
  const isChinese = examples.some(({ lead, phrases, tail }) =>
    chinese.test(lead + tail + phrases.map(({ text }) => text).join('')),
  );
  const text = example?.text ?? ownPhrases[isChinese ? 'chinese' : 'latin'][kind];
  return inNumber(text, example?.count ?? 2, count).replace(/\d+/, String(count));
}

/**
 * Counts worded as `examples` word them, the first one before the others; kinds without items are
 * left out. Null when nothing is counted.
 */
export function writeCountsLine(
  counts: ItemCounts,
  examples: readonly [CountsLine, ...CountsLine[]],
): string | null {
  const [model] = examples;
  const named = itemKinds.filter((kind) => counts[kind] > 0);
  if (named.length === 0) return null;
  const order = [...new Set(model.phrases.map(({ kind }) => kind))];
  const place = (kind: ItemKind): number =>
    order.includes(kind) ? order.indexOf(kind) : order.length + itemKinds.indexOf(kind);
  const texts = named
    .toSorted((a, b) => place(a) - place(b))
    .map((kind) => phraseFor(kind, counts[kind], examples));
  const [separator = model.separator] = examples
    .filter(({ phrases }) => phrases.length > 1)
    .map((line) => line.separator);
  return model.lead + texts.join(separator) + model.tail;
}
