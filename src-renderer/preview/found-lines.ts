/** Where a line of the text was found in what was made of it. */
export interface FoundLine {
  /** 1-based. */
  readonly line: number;
  /** In the characters of the output that count. */
  readonly at: number;
}

/** Fewer characters are anywhere. */
const fewest = 4;
/** So much of a line tells it from the others around it. */
const most = 24;
/** An output leaves out and adds; what stands further on is another place with the same words. */
const reach = 4_000;

const uncounted = /[^\p{L}\p{N}]+/gu;

/** The characters of a text that an output leaves as they are. */
export function countedCharacters(text: string): string {
  return text.replace(uncounted, '').toLowerCase();
}

/** What readers may see of a line: not where its links lead. In two languages, either half. */
function wordsOf(line: string): readonly string[] {
  const seen = line.replace(/\]\([^)]*\)/gu, ']').replace(/^\s*(?:\d+[.、)．]|[-*+])\s+/u, '');
  return seen
    .split('---')
    .map((half) => countedCharacters(half).slice(0, most))
    .filter((words) => words.length >= fewest);
}

/**
 * Finds the lines of a text in an output, of which `counted` are the characters that count: each one behind the
 * one before, and not too far. What an output says otherwise, or not at all, is not found.
 */
export function findLines(text: string, counted: string): readonly FoundLine[] {
  const found: FoundLine[] = [];
  let from = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const near = counted.slice(from, from + reach);
    const places = wordsOf(line)
      .map((words) => near.indexOf(words))
      .filter((place) => place !== -1);
    if (places.length === 0) continue;
    const at = from + Math.min(...places);
    found.push({ line: index + 1, at });
    from = at + 1;
  }
  return found;
}
