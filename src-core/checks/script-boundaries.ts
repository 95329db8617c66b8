import type { Range } from '../text/edit.ts';

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const boundary = new RegExp(`(?<=[${cjk}])( ?)(?=[A-Za-z])|(?<=[A-Za-z])( ?)(?=[${cjk}])`, 'gu');

/** Where CJK and Latin letters meet: the blank between them, or the empty range without one. */
export function scriptBoundaries(prose: string): readonly Range[] {
  return [...prose.matchAll(boundary)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
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
