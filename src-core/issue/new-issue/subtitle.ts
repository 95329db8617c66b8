import type { Range } from '../../text/edit.ts';
import { dateMentions } from './date-mentions.ts';
import type { IssueIdentity } from './identity-edits.ts';
import { bareNumber, numberMentions } from './number-mentions.ts';

/** Stands where the new issue's own words are to come; exports stop at it. */
export const placeholder = 'TK';

const separator = /^[\s期号號回)）\]】》>*]*(?:[:：|｜,，—–]+|\s-+\s)\s*/u;
const closing = /^[\s期号號回)）\]】》>*]*/u;
const betweenLanguages = /\s*---\s*/gu;

/**
 * The issue's own words in a title that also carries its number or date: `Weekly #15: Own words (2023-08-12)`.
 * One range for each language of a bilingual title; a title with neither number nor date is all its own.
 * None where the title is the newsletter's name, number and date alone.
 */
export function ownWords(
  title: string,
  { number, date }: IssueIdentity,
  names: readonly string[],
): readonly Range[] {
  return halves(title).flatMap((half) => {
    const part = title.slice(half.from, half.to);
    const range = ownWordsOf(part, { number, date }, names);
    if (range === null) return [];
    return [{ from: half.from + range.from, to: half.from + range.to }];
  });
}

/** What the newsletter calls itself in a title: the words before the number, null when there are none. */
export function nameInTitle(title: string, number: number): readonly string[] {
  return halves(title).flatMap(({ from, to }) => {
    const part = title.slice(from, to);
    const at = numberMentions(part, number)[0] ?? bareNumber(part, number);
    const name = part
      .slice(0, at?.from ?? 0)
      .replace(/(?:issue|vol(?:ume)?|number|no\.)?[\s\p{P}\p{S}第]*$/iu, '')
      .trim();
    return name === '' ? [] : [name];
  });
}

function ownWordsOf(
  title: string,
  { number, date }: IssueIdentity,
  names: readonly string[],
): Range | null {
  const numberAt =
    number === null ? null : (numberMentions(title, number, names)[0] ?? bareNumber(title, number));
  const dateAt = date === null ? null : (dateMentions(title, date)[0] ?? null);
  const end = dateAt === null ? title.length : beforeBracket(title, dateAt.from);
  if (numberAt === null) {
    if (dateAt === null) return trimmed(title, 0, title.length);
    const after = behindSeparator(title, dateAt.to);
    return after === null ? null : trimmed(title, after, title.length);
  }
  const from = dateAt !== null && dateAt.from < numberAt.from ? numberAt.to : null;
  const limit = from === null ? end : title.length;
  const isFirst = !/[\p{L}]/u.test(title.slice(0, numberAt.from).replace('第', ''));
  const after =
    behindSeparator(title, numberAt.to) ?? (isFirst ? behindClosing(title, numberAt.to) : null);
  return after === null || after >= limit ? null : trimmed(title, after, limit);
}

function behindSeparator(title: string, at: number): number | null {
  const match = separator.exec(title.slice(at));
  return match === null ? null : at + match[0].length;
}

function behindClosing(title: string, at: number): number {
  return at + (closing.exec(title.slice(at))?.[0].length ?? 0);
}

/** Where the bracket or the separator before a date at `at` begins. */
function beforeBracket(title: string, at: number): number {
  return title.slice(0, at).replace(/\s*[|｜,，:：—–-]?\s*[(（[【]?\s*$/u, '').length;
}

function trimmed(title: string, from: number, to: number): Range | null {
  const part = title.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  return start < end ? { from: start, to: end } : null;
}

function halves(title: string): readonly Range[] {
  const cuts = [...title.matchAll(betweenLanguages)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), title.length];
  return starts.map((from, i) => ({ from, to: ends[i] ?? title.length }));
}
