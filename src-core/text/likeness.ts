/** A text as the set of its pairs of neighbouring letters, for comparing. */
export interface LetterPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const longestCompared = 4000;

/** Letters only: case, numbers, marks and the targets of links do not count. */
export function letterPairs(text: string): LetterPairs {
  const letters = text
    .slice(0, longestCompared)
    .replaceAll(/\]\([^)\s]*\)|https?:\/\/\S+/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, letters.length - 1) };
}

/** From 0, nothing in common, to 1, the same letters. */
export function likeness(one: LetterPairs, other: LetterPairs): number {
  const total = one.total + other.total;
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}
