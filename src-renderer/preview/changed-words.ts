export interface ChangedWords {
  /** All that stands between two tags. */
  readonly before: string;
  readonly after: string;
}

/** In which a text is no text of the page, or another one than is written. */
const special =
  /<(?:[!?]|\/?(?:iframe|math|no(?:embed|frames|script)|option|plaintext|script|select|style|svg|template|textarea|title|xmp)\b)/i;
/** What is not text as it stands. */
const unlikeText = /[<>&\0\r]/;

/**
 * What changed from one HTML to another, where that is the text between two tags and nothing else; null where
 * more has changed, or it cannot be told without reading the HTML.
 */
export function changedWords(before: string, after: string): ChangedWords | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const from = before.slice(0, start).lastIndexOf('>') + 1;
  const next = before.indexOf('<', before.length - same);
  const to = next === -1 ? before.length : next;
  const words = {
    before: before.slice(from, to),
    after: after.slice(from, after.length - before.length + to),
  };
  if (![words.before, words.after].every(isText)) return null;
  // A line end may be left out at the start of an element.
  if (words.after.startsWith('\n') !== words.before.startsWith('\n')) return null;
  // In a tag's own text there may be what looks like its end.
  const isSimple = before.split('<').length === before.split('>').length && !special.test(before);
  return isSimple ? words : null;
}

function isText(words: string): boolean {
  return words.trim() !== '' && !unlikeText.test(words);
}
