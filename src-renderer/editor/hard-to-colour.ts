/** Quotations and lists in one another, deeper than anyone writes: the grammar's time grows with their square. */
const deepLine = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50}/mu;

/** What the grammar makes elements of; lines of real issues have up to thirty. */
const mark = /[*_`~[\]<>|\\&!]/gu;
/** Each is an element of the editor's line, which the browser takes out one by one when the line is left. */
const mostMarks = 1_000;

/** Whether colours would keep the window busy for seconds: to find them, or to show them all in one line. */
export function isHardToColour(text: string): boolean {
  return deepLine.test(text) || hasFullLine(text);
}

function hasFullLine(text: string): boolean {
  let line = 0;
  while (line < text.length) {
    const next = text.indexOf('\n', line);
    const end = next < 0 ? text.length : next;
    if (end - line > mostMarks && hasTooMany(text.slice(line, end))) return true;
    line = end + 1;
  }
  return false;
}

function hasTooMany(line: string): boolean {
  let count = 0;
  for (const _ of line.matchAll(mark)) {
    count += 1;
    if (count > mostMarks) return true;
  }
  return false;
}
