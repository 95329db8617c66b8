/** Quotations and lists in one another, deeper than anyone writes: the grammar's time grows with their square. */
const deepLine = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50}/mu;

/** What the grammar makes elements of, which the browser takes out one by one; lines of real issues have up to thirty. */
const mark = /[*_`~[\]<>|\\&!]/gu;
/** What CodeMirror draws in the place of what cannot be seen, e.g. a zero byte (its `highlightSpecialChars`). */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\0-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u202D\u202E\u2066\u2067\u2069\uFEFF\uFFF9-\uFFFC]/gu;
/** A letter under so many marks is in no language's words. */
const stack = /\p{M}{4}/gu;
/** More of any of these in one line keep the window busy for seconds, or end it. */
const mostInLine = 1_000;

/** Whether colours would keep the window busy for seconds: to find them, or to show them all in one line. */
export function isHardToColour(text: string): boolean {
  return deepLine.test(text) || hasFullLine(text, mark);
}

/** Whether one line has so much that cannot be seen that the window would be busy for seconds at each key. */
export function hasTooMuchUnseen(text: string): boolean {
  return hasFullLine(text, unseen);
}

/**
 * Whether one line has so many letters under stacks of marks that Chromium 130 ends the page at a key, where it
 * breaks such a line of 100,000 characters.
 */
export function isHardToWrap(text: string): boolean {
  return hasFullLine(text, stack);
}

function hasFullLine(text: string, wanted: RegExp): boolean {
  let line = 0;
  while (line < text.length) {
    const next = text.indexOf('\n', line);
    const end = next < 0 ? text.length : next;
    if (end - line > mostInLine && hasTooMany(text.slice(line, end), wanted)) return true;
    line = end + 1;
  }
  return false;
}

function hasTooMany(line: string, wanted: RegExp): boolean {
  let count = 0;
  for (const _ of line.matchAll(wanted)) {
    count += 1;
    if (count > mostInLine) return true;
  }
  return false;
}
