import type { Range } from '../text/edit.ts';

/**
 * `<!-- galley-ignore rule other-rule -->`: on a line with other text it counts for that line, on a line
 * of its own for the next one that is not blank, at the top of a block for all of it. With
 * `galley-ignore-issue` it counts for the whole issue. Without a rule's name it counts for all rules.
 */
const comment = /<!--\s*galley-ignore(-issue)?((?:\s+[a-z][a-z-]*)*)\s*-->/gu;

export interface Suppression extends Range {
  /** Empty for all rules. */
  readonly rules: readonly string[];
}

/** What the comments of a text say is not to be reported, and where. */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes('galley-ignore')) return [];
  return [...text.matchAll(comment)].map((match) => {
    const rules = (match[2] ?? '').split(/\s+/u).filter((each) => each !== '');
    if (match[1] !== undefined) return { from: 0, to: text.length, rules };
    return { ...rangeOf(text, match.index, match.index + match[0].length), rules };
  });
}

function rangeOf(text: string, from: number, to: number): Range {
  const lineFrom = text.lastIndexOf('\n', from - 1) + 1;
  const lineTo = endOfLine(text, to);
  const isAlone = text.slice(lineFrom, from).trim() === '' && text.slice(to, lineTo).trim() === '';
  if (!isAlone) return { from: lineFrom, to: lineTo };
  const next = /\S/u.exec(text.slice(lineTo))?.index;
  if (next === undefined) return { from: lineFrom, to: lineTo };
  const block = /\n[^\S\n]*\n/u.exec(text.slice(lineTo + next))?.index;
  return { from: lineFrom, to: block === undefined ? text.length : lineTo + next + block };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

export function isSuppressed(
  suppressions: readonly Suppression[],
  rule: string,
  { from }: Range,
): boolean {
  return suppressions.some(
    (one) =>
      one.from <= from && from <= one.to && (one.rules.length === 0 || one.rules.includes(rule)),
  );
}
