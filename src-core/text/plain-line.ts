/** Line and paragraph separators count as blanks; what turns the direction of a text is left out. */
const blanks = /[\s\u0085\u2028\u2029]+/gu;
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Nothing, or words of ASCII with one blank between them. */
const simple = /^(?:[!-~]+(?: [!-~]+)*)?$/u;

/**
 * A text of others as one line that shows what it holds: without control characters and without the
 * marks that could turn the words around it; `longest` in UTF-16 units, a longer one ends in `…`.
 */
export function plainLine(text: string, longest: number): string {
  if (text.length <= longest && simple.test(text)) return text;
  // A text that is far too long is not read to its end.
  const head = text.slice(0, longest * 4);
  const plain = head.replaceAll(blanks, ' ').replaceAll(unseen, '').trim();
  if (plain.length <= longest) return wellFormed(plain);
  return `${wellFormed(plain.slice(0, longest - 1)).trimEnd()}…`;
}

/** Halves of a pair become U+FFFD, as they do in UTF-8; one at the end was cut off and goes. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
