import type { Range } from '../../text/edit.ts';

/** A place where a text names a day. */
export interface DateMention extends Range {
  /** Another day (YYYY-MM-DD) written as this one is. */
  readonly write: (date: string) => string;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Form {
  readonly pattern: (day: Day) => RegExp;
  /** `found` is the day that the match names, `day` the one to write in its place. */
  readonly write: (match: RegExpExecArray, found: Day, day: Day) => string;
}

const forms: readonly Form[] = [
  {
    pattern: ({ year, month, day }) =>
      new RegExp(`(?<!\\d)${year}([-/._])(0?)${month}\\1(0?)${day}(?!\\d)`, 'gu'),
    write: ([, separator = '-', zeroMonth = '', zeroDay = ''], found, { year, month, day }) => {
      const pad = padding(found, zeroMonth, zeroDay, two);
      return [year, pad(month), pad(day)].join(separator);
    },
  },
  {
    pattern: ({ year, month, day }) =>
      new RegExp(`(?<!\\d)${year}${two(month)}${two(day)}(?!\\d)`, 'gu'),
    write: (_match, _found, { year, month, day }) => `${year}${two(month)}${two(day)}`,
  },
  {
    pattern: ({ year, month, day }) =>
      new RegExp(`(?<!\\d)${year}(\\s?年\\s?)(0?)${month}(\\s?月\\s?)(0?)${day}(?=\\s?日)`, 'gu'),
    write: ([, afterYear = '年', zeroMonth = '', afterMonth = '月', zeroDay = ''], found, day) => {
      const pad = padding(found, zeroMonth, zeroDay, String);
      return `${day.year}${afterYear}${pad(day.month)}${afterMonth}${pad(day.day)}`;
    },
  },
  {
    pattern: ({ year, month, day }) =>
      new RegExp(
        `\\b(${monthPattern(month)})(\\s+)0?${day}(st|nd|rd|th)?(,?\\s+)${year}\\b`,
        'giu',
      ),
    write: ([, name = '', gap = ' ', ending, comma = ' '], _found, { year, month, day }) =>
      `${likeMonth(name, month)}${gap}${day}${likeOrdinal(ending, day)}${comma}${year}`,
  },
  {
    pattern: ({ year, month, day }) =>
      new RegExp(
        `\\b0?${day}(st|nd|rd|th)?(\\s+)(${monthPattern(month)})(,?\\s+)${year}\\b`,
        'giu',
      ),
    write: ([, ending, gap = ' ', name = '', comma = ' '], _found, { year, month, day }) =>
      `${day}${likeOrdinal(ending, day)}${gap}${likeMonth(name, month)}${comma}${year}`,
  },
];

/** Where `text` names the day `date` (YYYY-MM-DD), however it is written; in order. */
export function dateMentions(text: string, date: string): readonly DateMention[] {
  const day = toDay(date);
  if (!text.includes(String(day.year))) return [];
  return forms
    .flatMap(({ pattern, write }) =>
      Array.from(text.matchAll(pattern(day)), (match) => ({
        from: match.index,
        to: match.index + match[0].length,
        write: (other: string) => write(match, day, toDay(other)),
      })),
    )
    .toSorted((a, b) => a.from - b.from);
}

/** The ordinal ending of an English number: `st`, `nd`, `rd` or `th`. */
export function ordinalEnding(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return (teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th';
}

function toDay(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Single digits are written as in the found date; one that has none shows nothing of it. */
function padding(
  found: Day,
  zeroMonth: string,
  zeroDay: string,
  otherwise: (value: number) => string,
): (value: number) => string {
  if (found.month < 10) return zeroMonth === '' ? String : two;
  if (found.day < 10) return zeroDay === '' ? String : two;
  return otherwise;
}

function monthPattern(month: number): string {
  const name = monthNames[month - 1] ?? '';
  return month === 9 ? `${name}|Sept?\\.?` : `${name}|${name.slice(0, 3)}\\.?`;
}

function likeMonth(found: string, month: number): string {
  const name = monthNames[month - 1] ?? '';
  const dot = found.endsWith('.') ? '.' : '';
  const bare = found.replace(/\.$/u, '');
  const isShort = dot !== '' || (bare.length <= 4 && !monthNames.some((each) => each === bare));
  const written = isShort ? `${name.slice(0, 3)}${dot}` : name;
  return bare === bare.toLowerCase() ? written.toLowerCase() : written;
}

function likeOrdinal(found: string | undefined, day: number): string {
  return found === undefined ? '' : ordinalEnding(day);
}
