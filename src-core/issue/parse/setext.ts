import { char, circledNumber, isDigit, skipBlanks, trimEnd } from './characters.ts';

const longestTitle = 120;
const sentenceEnd = new Set('.。!！?？…;；:：,，)）>');

/**
 * Whether the paragraph line above `below` reads as a heading when `===` or `---` stands under it.
 * CommonMark would take any paragraph; curators also put a `---` right below a sentence, a link, an
 * item or an image, and mean a break.
 */
export function canBeUnderlined(text: string, below: number): boolean {
  const to = below - 1;
  const from = Math.max(text.lastIndexOf('\n', to - 1) + 1, to - 4 * longestTitle);
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (end === start || end - start > longestTitle) return false;
  const first = text.charCodeAt(start);
  if (isDigit(first) || circledNumber(first) !== null || isMark(first)) return false;
  return !sentenceEnd.has(text.charAt(end - 1));
}

function isMark(unit: number): boolean {
  return (
    unit === char.bracketOpen ||
    unit === char.bang ||
    unit === char.less ||
    unit === char.dash ||
    unit === char.plus ||
    unit === char.star ||
    unit === char.underscore ||
    unit === 124
  );
}
