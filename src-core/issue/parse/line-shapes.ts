import { char, isBlank, isDigit, skipBlanks, trimEnd } from './characters.ts';

/** Columns of white space before the first other character, tabs to the next multiple of four. */
export function indentOf(text: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === char.space) column += 1;
    else if (unit === char.tab) column += 4 - (column % 4);
    else break;
  }
  return column;
}

/** 1 to 6 for an ATX heading whose `#` stands at `at`, else 0. */
export function headingLevelAt(text: string, at: number, to: number): number {
  let level = 0;
  while (at + level < to && level < 7 && text.charCodeAt(at + level) === char.hash) level += 1;
  if (level === 0 || level > 6) return 0;
  return at + level === to || isBlank(text.charCodeAt(at + level)) ? level : 0;
}

/** Three or more of one of `-`, `*`, `_` and nothing else but blanks. */
export function isThematicBreak(text: string, at: number, to: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== char.dash && mark !== char.star && mark !== char.underscore) return false;
  let count = 0;
  for (let index = at; index < to; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === mark) count += 1;
    else if (!isBlank(unit)) return false;
  }
  return count >= 3;
}

/** Whether `at..to` is one unbroken run of `=` or `-`, the underline of a setext heading. */
export function underlineLevel(text: string, at: number, to: number): 0 | 1 | 2 {
  const mark = text.charCodeAt(at);
  if (mark !== char.equals && mark !== char.dash) return 0;
  const end = trimEnd(text, at, to);
  for (let index = at; index < end; index += 1) {
    if (text.charCodeAt(index) !== mark) return 0;
  }
  return mark === char.equals ? 1 : 2;
}

/** The length of the run of one of the two fence marks at `at`; 0 when shorter than three. */
export function fenceLength(text: string, at: number, to: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== char.backtick && mark !== char.tilde) return 0;
  let length = 0;
  while (at + length < to && text.charCodeAt(at + length) === mark) length += 1;
  return length >= 3 ? length : 0;
}

/** An opening fence of backticks has none in its info string (else it is inline code). */
export function opensFence(text: string, at: number, to: number): boolean {
  const length = fenceLength(text, at, to);
  if (length === 0) return false;
  if (text.charCodeAt(at) === char.tilde) return true;
  for (let index = at + length; index < to; index += 1) {
    if (text.charCodeAt(index) === char.backtick) return false;
  }
  return true;
}

/** The column where the content of a list item begins whose marker stands at `at`; 0 when none does. */
export function listColumnAt(text: string, at: number, to: number, indent: number): number {
  const unit = text.charCodeAt(at);
  let end = at;
  if (unit === char.dash || unit === char.star || unit === char.plus) {
    end = at + 1;
  } else if (isDigit(unit)) {
    while (end < to && end - at < 9 && isDigit(text.charCodeAt(end))) end += 1;
    const close = text.charCodeAt(end);
    if (end === to || (close !== char.dot && close !== char.parenClose)) return 0;
    end += 1;
  } else return 0;
  if (end < to && text.charCodeAt(end) !== char.space && text.charCodeAt(end) !== char.tab)
    return 0;
  const gap = indentOf(text, end, to);
  const empty = skipBlanks(text, end, to) === to;
  return indent + (end - at) + (empty || gap > 4 ? 1 : gap);
}

/** A link or footnote definition: `[label]: `; labels are bounded so that a long line stays cheap. */
export function isDefinition(text: string, at: number, to: number): boolean {
  if (text.charCodeAt(at) !== char.bracketOpen) return false;
  const limit = Math.min(to, at + 300);
  for (let index = at + 1; index < limit; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === char.bracketOpen) return false;
    if (unit === char.backslash) index += 1;
    else if (unit === char.bracketClose) return text.charCodeAt(index + 1) === char.colon;
  }
  return false;
}
