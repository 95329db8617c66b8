/** A word as dictionaries have it: one kind of apostrophe and hyphen, letters with their accents in one. */
export function dictionaryForm(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").replaceAll('‑', '-');
}

/** Prefixes such as "co-" and "e-" are in no dictionary. */
const shortestPart = 3;

/**
 * Whether a word is right by `isKnown`, which answers for one dictionary or for several together: as it is,
 * without a genitive or an elision before it ("l'API" of a name that was added), or as what hyphens join.
 */
export function isRightWord(word: string, isKnown: (word: string) => boolean): boolean {
  const isRight = (part: string): boolean => {
    if (isKnown(part)) return true;
    const bare = /^(.+)'s?$/u.exec(part) ?? /^(?:[cdjlmnst]|qu)'(.+)$/iu.exec(part);
    return bare?.[1] !== undefined && isKnown(bare[1]);
  };
  const written = dictionaryForm(word);
  if (isRight(written)) return true;
  const parts = written.split('-');
  return parts.length > 1 && parts.every((part) => part.length < shortestPart || isRight(part));
}

/** The words of a person: one written small is also right with a capital, one with a capital only so. */
export function knowsWord(own: ReadonlySet<string>, word: string): boolean {
  return own.has(word) || own.has(word.slice(0, 1).toLowerCase() + word.slice(1));
}

/** Longer ones are no words; the settings keep so many. */
export const longestOwnWord = 64;
export const mostOwnWords = 10_000;

/** `words` with one more, in order; unchanged when it is among them. */
export function withWord(words: readonly string[], word: string): readonly string[] {
  const written = dictionaryForm(word.trim());
  const isFit = written !== '' && written.length <= longestOwnWord && !/\s/u.test(written);
  if (!isFit || words.includes(written) || words.length >= mostOwnWords) return words;
  return [...words, written].toSorted((one, other) => (one < other ? -1 : 1));
}
