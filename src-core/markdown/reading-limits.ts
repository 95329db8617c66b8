/** Marks times length; marked takes about a second at 10^8 (`**a* ` or `![a` repeated). */
const markBudget = 4e7;
const emphasisMark = /\*+|~+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu;
const shortText = 4000;

/** Lists in lists; marked reads all that is inside a list anew for each list around it. */
const deepestList = 100;
const listItem = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Brackets that nothing closes: for each one marked looks for its end to the end of the paragraph. */
function openBrackets(text: string): number {
  const square = countOf(text, '[') - countOf(text, ']');
  const round = countOf(text, '(') - countOf(text, ')');
  return Math.max(0, square) + Math.max(0, round);
}

/** Whether marked would take too long for what stands inside one paragraph. */
export function takesTooLong(paragraph: string): boolean {
  if (paragraph.length < shortText) return false;
  const marks = (paragraph.match(emphasisMark)?.length ?? 0) + openBrackets(paragraph);
  return marks * paragraph.length > markBudget;
}

const deepItem = new RegExp(`^[ \\t>]{${deepestList},}(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]|$)`, 'mu');

/** Whether a text has a line without which no text that it is part of has lists nested too deep. */
export function mayNestTooDeep(text: string): boolean {
  return deepItem.test(text);
}

/** Whether lists nest deeper than anyone writes, by their indents; blocks of code count as text. */
export function listsTooDeep(text: string): boolean {
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const indent = listItem.exec(line)?.[1]?.length;
    if (indent === undefined) continue;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > deepestList) return true;
  }
  return false;
}

/** What a paragraph, an item or a row begins with, and a blank line. */
const blockStart = /\n(?=[ \t]*(?:\n|[-*+>#|<]|\d{1,9}[.)]))/;
const anyMark = /[*_~`[\]()<>!&|\\:@]/g;
const nestedMarks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)])){9}/m;
/** Marks times length; some ten milliseconds of reading. */
const quickBudget = 2e6;

/**
 * Whether marked reads a text of some thousands of characters in a few milliseconds, for sure: no deep
 * nesting, and not too many marks in one paragraph. Said of nearly everything that people write.
 */
export function isQuicklyRead(text: string): boolean {
  if (nestedMarks.test(text)) return false;
  return text.split(blockStart).every((part) => {
    if (part.length < 1_000) return true;
    return (part.match(anyMark)?.length ?? 0) * part.length < quickBudget;
  });
}
