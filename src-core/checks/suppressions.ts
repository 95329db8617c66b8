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
  /** Where the comment itself stands. */
  readonly comment: Range;
  readonly scope: 'place' | 'issue';
}

/** What the comments of a text say is not to be reported, and where. */
export function readSuppressions(text: string): readonly Suppression[] {
  if (!text.includes('galley-ignore')) return [];
  return [...text.matchAll(comment)].map((match) => {
    const rules = (match[2] ?? '').split(/\s+/u).filter((each) => each !== '');
    const place = { from: match.index, to: match.index + match[0].length };
    const isForIssue = match[1] !== undefined;
    const range = isForIssue ? { from: 0, to: text.length } : rangeOf(text, place.from, place.to);
    return { ...range, rules, comment: place, scope: isForIssue ? 'issue' : 'place' };
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

/** Whether a comment speaks of the rule and of a line that the range is on. */
export function isSuppressed(
  suppressions: readonly Suppression[],
  rule: string,
  range: Range,
): boolean {
  return suppressions.some((one) => speaksOf(one, rule, range));
}

/** Whether this one does. */
export function speaksOf({ from, to, rules }: Suppression, rule: string, range: Range): boolean {
  const isThere = from <= range.to && range.from <= to;
  return isThere && (rules.length === 0 || rules.includes(rule));
}
