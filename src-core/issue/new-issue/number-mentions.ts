import type { Range } from '../../text/edit.ts';
import { ordinalEnding } from './date-mentions.ts';

/** A place where a text states an issue's number. */
export interface NumberMention extends Range {
  /** Another number written as this one is: with its zeros, with an ordinal's ending. */
  readonly write: (number: number) => string;
}

const namesOfNumbers =
  'issues?|vol(?:ume)?s?|numbers?|ep(?:isode)?s?|editions?|weekly|week|newsletter|periodical|no\\.';
/** What joins a name and its number in prose and in addresses. */
const joint = String.raw`[\s_/=.-]{0,2}[#:№]?\s{0,2}`;
const notInRange = String.raw`(?<!\d\s?[-–—~～]\s?)`;
const noMore = String.raw`(?!\d)(?!\.\d)(?!\s?[-–—~～]\s?\d)`;

/**
 * Where `text` states `number` as an issue's: `#15`, `第 15 期`, `Issue 15`, `the 15th issue`,
 * `weekly-issue-15`, or right behind one of `names` (a newsletter's name), spelt with blanks, hyphens or
 * underscores. Numbers of a range (`Issues 1-15`) and other numbers do not count.
 */
export function numberMentions(
  text: string,
  number: number,
  names: readonly string[] = [],
): readonly NumberMention[] {
  if (!text.includes(String(number))) return [];
  const digits = `(?<digits>0{0,3}${number})`;
  const named = names.map(namePattern).filter((pattern) => pattern !== '');
  const patterns = [
    `(?<=第\\s{0,3})${digits}(?=\\s{0,3}[期号號回卷輯辑])`,
    `(?<=(?<![\\p{L}])(?:${[namesOfNumbers, ...named].join('|')})${joint})${notInRange}(?<!\\d)${digits}${noMore}`,
    `(?<=(?:${namesOfNumbers})[-\\w]{0,16}/)${digits}(?=\\.\\w|[/?#)]|$)`,
    `(?<=[#№]\\s?)${digits}${noMore}`,
    `(?<!\\d)${digits}(?<ending>st|nd|rd|th)(?=\\s+(?:issue|edition|number|episode|week|letter))`,
  ];
  const found = new Map<number, NumberMention>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
      found.set(match.index, mentionOf(match));
    }
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from);
}

/** The last run of digits in a title that is the number itself, for titles that state it bare. */
export function bareNumber(title: string, number: number): NumberMention | null {
  const matches = title.matchAll(
    new RegExp(`(?<![\\d.])(?<digits>0{0,3}${number})${noMore}`, 'gu'),
  );
  const last = [...matches].at(-1);
  return last === undefined ? null : mentionOf(last);
}

function mentionOf(match: RegExpExecArray): NumberMention {
  const { digits = '', ending } = match.groups ?? {};
  const isPadded = digits.startsWith('0');
  return {
    from: match.index,
    to: match.index + match[0].length,
    write: (number) =>
      (isPadded ? String(number).padStart(digits.length, '0') : String(number)) +
      (ending === undefined ? '' : ordinalEnding(number)),
  };
}

function namePattern(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('').length < 4 ? '' : words.join(String.raw`[\s_-]{0,2}`);
}
