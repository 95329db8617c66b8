const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const patterns: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [number, number, number];
}[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, order: [1, 2, 3] },
  {
    pattern: /(?<!\d)(\d{4})\s{0,2}年\s{0,2}(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日/u,
    order: [1, 2, 3],
  },
  {
    pattern: /\b([a-z]{3,9})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})\b/iu,
    order: [3, 1, 2],
  },
  {
    pattern: /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,2}([a-z]{3,9})\.?,?\s{1,2}(\d{4})\b/iu,
    order: [3, 2, 1],
  },
  { pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u, order: [1, 2, 3] },
];

/** The first date in a short text as YYYY-MM-DD; null when there is none that exists. */
export function findDate(text: string): string | null {
  if (!/\d{4}/u.test(text)) return null;
  for (const { pattern, order } of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const date = toDate(match[order[0]], match[order[1]], match[order[2]]);
    if (date !== null) return date;
  }
  return null;
}

/** The text without the dates in it, so that their digits are not read as something else. */
export function withoutDates(text: string): string {
  return patterns.reduce((rest, { pattern }) => rest.replace(pattern, ' '), text);
}

function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const monthNumber = toMonth(month ?? '');
  const dayNumber = Number(day);
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return null;
  if (dayNumber > daysIn(Number(year), monthNumber)) return null;
  return `${year ?? ''}-${twoDigits(monthNumber)}-${twoDigits(dayNumber)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function toMonth(text: string): number {
  return /^\d/u.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
