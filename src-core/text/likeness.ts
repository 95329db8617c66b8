/** A text as its pairs of neighbouring words, for comparing. */
export interface WordPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const longestCompared = 4000;
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}+/gu;

/** Words only, a Chinese or Japanese character being one: case, numbers, marks and links' targets do not count. */
export function wordPairs(text: string): WordPairs {
  const words =
    text
      .slice(0, longestCompared)
      .replaceAll(/\]\([^)\s]*\)|https?:\/\/\S+/gu, ' ')
      .toLowerCase()
      .match(word) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = `${words[at] ?? ''} ${words[at + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, words.length - 1) };
}

/** From 0, nothing in common, to 1, the same words in the same order. */
export function likeness(one: WordPairs, other: WordPairs): number {
  const total = one.total + other.total;
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}
