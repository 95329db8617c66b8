import { char, isBlank, isDigit, skipBlanks, trimEnd } from './characters.ts';
import type { HeadingLine } from './head-line.ts';
import { lineKind } from './line-kind.ts';
import { headingLevelAt } from './line-shapes.ts';
import { linkAt } from './link-syntax.ts';
import type { Lines } from './scan-lines.ts';

const longestPrefix = 24;

/** Reads the heading on a line whose kind is `heading`; a setext one takes its underline along. */
export function readHeading(text: string, lines: Lines, line: number): HeadingLine {
  const from = lines.starts[line] ?? 0;
  const setext = lines.kinds[line + 1] === lineKind.underline;
  const textLineEnd = endOf(text, lines, line);
  const to = setext ? endOf(text, lines, line + 1) : textLineEnd;
  const at = skipBlanks(text, from, textLineEnd);
  const level = headingLevelAt(text, at, textLineEnd);
  const textFrom = skipBlanks(text, at + level, textLineEnd);
  const textTo =
    level === 0 ? trimEnd(text, textFrom, textLineEnd) : closed(text, textFrom, textLineEnd);
  const mark = text.charCodeAt(lines.starts[line + 1] ?? 0);
  const setextLevel = mark === char.equals ? 1 : 2;
  const number = leadingNumber(text, textFrom, textTo);
  return {
    line,
    from,
    to,
    level: level === 0 ? setextLevel : level,
    textFrom,
    textTo,
    linked: isLinked(text, number?.to ?? textFrom, textTo),
    number: number?.value ?? null,
    numberTo: number?.end ?? textFrom,
    restFrom: number?.to ?? textFrom,
  };
}

function endOf(text: string, lines: Lines, line: number): number {
  const next = lines.starts[line + 1] ?? text.length;
  return text.charCodeAt(next - 1) === char.lineFeed ? next - 1 : next;
}

/** The end of an ATX heading's text without its closing run of `#`. */
function closed(text: string, from: number, to: number): number {
  const end = trimEnd(text, from, to);
  let at = end;
  while (at > from && text.charCodeAt(at - 1) === char.hash) at -= 1;
  if (at === end) return end;
  return at === from || isBlank(text.charCodeAt(at - 1)) ? trimEnd(text, from, at) : end;
}

/** The number that a heading's text begins with, as in `1、title` and `1. title`. */
function leadingNumber(
  text: string,
  from: number,
  to: number,
): { readonly value: number; readonly end: number; readonly to: number } | null {
  let end = from;
  while (end < to && end - from < 5 && isDigit(text.charCodeAt(end))) end += 1;
  if (end === from || end - from > 4) return null;
  const mark = text.charCodeAt(end);
  const isComma = mark === char.ideographicComma;
  if (!isComma && mark !== char.dot) return null;
  if (!isComma && isDigit(text.charCodeAt(end + 1))) return null;
  return { value: Number(text.slice(from, end)), end, to: skipBlanks(text, end + 1, to) };
}

/** Whether a link begins the text, after nothing but symbols such as an emoji. */
function isLinked(text: string, from: number, to: number): boolean {
  const at = text.slice(from, Math.min(to, from + longestPrefix)).indexOf('[');
  if (at === -1 || /[\p{L}\p{N}]/u.test(text.slice(from, from + at))) return false;
  return linkAt(text, from + at, to) !== null;
}
