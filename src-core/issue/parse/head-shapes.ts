import { char, circledNumber, isBlank, isDigit, skipBlanks, trimEnd } from './characters.ts';
import { linkAt } from './link-syntax.ts';
import type { Marker } from '../model.ts';

/** A marker found at a place, with the number it carries and where the rest of the head begins. */
export interface MarkerShape {
  readonly marker: Marker;
  readonly number: number | null;
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly restFrom: number;
  readonly loose: boolean;
}

const longestNumber = 4;
const looseMarks = new Set('.．,，:：､)）');

/**
 * `1、`, `1. `, `1) `, `1\\. `, `①`, `**1、`; `1.[t](u)` with the blank forgotten, as long as a link
 * follows; or a mistyped marker before a link, which is `loose`. Null when there is none.
 */
export function numberedMarkerAt(text: string, at: number, to: number): MarkerShape | null {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return digitsMarkerAt(text, at, to);
  const circled = circledNumber(unit);
  if (circled !== null) {
    return shape('circled', circled, at, at + 1, skipBlanks(text, at + 1, to));
  }
  return isStrongMark(text, at) ? boldNumberAt(text, at, to) : null;
}

/** `- `, `* ` or `+ ` with something after it. */
export function bulletAt(text: string, at: number, to: number): MarkerShape | null {
  const unit = text.charCodeAt(at);
  if (unit !== char.dash && unit !== char.star && unit !== char.plus) return null;
  if (at + 1 >= to || !isBlank(text.charCodeAt(at + 1))) return null;
  const restFrom = skipBlanks(text, at + 1, to);
  return restFrom === to ? null : shape('bullet', null, at, at, restFrom);
}

/** Whether `at..to` is one bold run, blanks at its end apart. */
export function isBoldLine(text: string, at: number, to: number): boolean {
  if (!isStrongMark(text, at)) return false;
  const end = trimEnd(text, at, to);
  if (end - at < 5) return false;
  const mark = text.slice(at, at + 2);
  const inner = text.slice(at + 2, end);
  return inner.charCodeAt(0) !== char.star && inner.indexOf(mark) === inner.length - 2;
}

/** `**` or `__`. */
export function isStrongMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === char.star || unit === char.underscore) && text.charCodeAt(at + 1) === unit;
}

/** Whether a link begins at `at`, emphasis before it apart. */
export function startsWithLink(text: string, at: number, to: number): boolean {
  let start = at;
  while (start < to && start - at < 3 && text.charCodeAt(start) === char.star) start += 1;
  return linkAt(text, start, to) !== null;
}

function digitsMarkerAt(text: string, at: number, to: number): MarkerShape | null {
  const end = digitsEnd(text, at, to);
  if (end - at > longestNumber) return null;
  const number = Number(text.slice(at, end));
  const unit = text.charCodeAt(end);
  const spaced = skipBlanks(text, end, Math.min(to, end + 2));
  if (text.charCodeAt(spaced) === char.ideographicComma && spaced < to) {
    return shape('cjk', number, at, end, skipBlanks(text, spaced + 1, to));
  }
  const escaped = unit === char.backslash ? 1 : 0;
  const mark = text.charCodeAt(end + escaped);
  const afterMark = end + escaped + 1;
  if (end + escaped < to && (mark === char.dot || mark === char.parenClose)) {
    if (afterMark >= to || isBlank(text.charCodeAt(afterMark))) {
      return shape('dot', number, at, end, skipBlanks(text, afterMark, to));
    }
  }
  const marked = end < to && looseMarks.has(text.charAt(end));
  const restFrom = skipBlanks(text, marked ? end + 1 : end, to);
  if (!startsWithLink(text, restFrom, to)) return null;
  const isDot = '.．)）'.includes(text.charAt(end)) && end < to;
  return { ...shape(isDot ? 'dot' : 'cjk', number, at, end, restFrom), loose: !isDot };
}

function boldNumberAt(text: string, at: number, to: number): MarkerShape | null {
  const from = skipBlanks(text, at + 2, to);
  const end = digitsEnd(text, from, to);
  if (end === from || end - from > longestNumber || end >= to) return null;
  const mark = text.charAt(end);
  if (mark !== '、' && mark !== '.' && mark !== '．') return null;
  if (mark !== '、' && isDigit(text.charCodeAt(end + 1))) return null;
  const restFrom = skipBlanks(text, end + 1, to);
  return shape('bold-number', Number(text.slice(from, end)), from, end, restFrom);
}

function digitsEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && end - at <= longestNumber && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function shape(
  marker: Marker,
  number: number | null,
  numberFrom: number,
  numberTo: number,
  restFrom: number,
): MarkerShape {
  return { marker, number, numberFrom, numberTo, restFrom, loose: false };
}
