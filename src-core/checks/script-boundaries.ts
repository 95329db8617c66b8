import type { Range } from '../text/edit.ts';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** No CJK letter stands before this one. */
const firstCjk = 0x2e80;
const space = 0x20;

/** Where CJK and Latin letters meet: the blank between them, or the empty range without one. */
export function scriptBoundaries(prose: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = 0; at < prose.length; at += 1) {
    if (!isLatin(prose.charCodeAt(at))) continue;
    const before = prose.charCodeAt(at - 1) === space ? at - 1 : at;
    if (isCjkBefore(prose, before)) found.push({ from: before, to: at });
    const after = prose.charCodeAt(at + 1) === space ? at + 2 : at + 1;
    if (isCjkAt(prose, after)) found.push({ from: at + 1, to: after });
  }
  return found;
}

function isLatin(unit: number): boolean {
  const small = unit | space;
  return small >= 0x61 && small <= 0x7a;
}

function isCjkAt(prose: string, at: number): boolean {
  const point = prose.codePointAt(at) ?? 0;
  return point >= firstCjk && cjk.test(String.fromCodePoint(point));
}

function isCjkBefore(prose: string, end: number): boolean {
  const unit = prose.charCodeAt(end - 1);
  if (!(unit >= firstCjk)) return false;
  return isCjkAt(prose, unit >= 0xdc00 && unit <= 0xdfff ? end - 2 : end - 1);
}

/** A text tells its habit with so many places, nearly all of them alike. */
const fewest = 20;
const nearlyAll = 0.9;

/** The habit that so many spaced boundaries among all show; null where they do not tell. */
export function spacingHabit(spaced: number, all: number): 'spaced' | 'tight' | null {
  if (all < fewest) return null;
  if (spaced >= nearlyAll * all) return 'spaced';
  return all - spaced >= nearlyAll * all ? 'tight' : null;
}
