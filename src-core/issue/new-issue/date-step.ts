import { addDays, addMonths, daysBetween } from './calendar.ts';

/** How far issues lie apart. */
export type DateStep = { readonly days: number } | { readonly months: number };

export const weekly: DateStep = { days: 7 };

const mostGaps = 20;
/** Longer gaps are pauses and say nothing of the habit. */
const longestGap = 100;

/**
 * The usual step between issues, from their dates in any order: a number of months where the day of the
 * month stays, else the commonest gap in days (of equally common ones the latest). Null without two dates.
 */
export function learnDateStep(dates: readonly string[]): DateStep | null {
  const latest = [...new Set(dates)].toSorted().slice(-mostGaps - 1);
  const gaps = latest
    .slice(1)
    .map((date, i) => daysBetween(latest[i] ?? date, date))
    .filter((gap) => gap > 0 && gap <= longestGap);
  if (gaps.length === 0) return null;
  return monthStep(latest, gaps) ?? { days: commonest(gaps) };
}

export function nextDate(date: string, step: DateStep): string {
  return 'months' in step ? addMonths(date, step.months) : addDays(date, step.days);
}

/** The gaps' length in months when the issues come on one day of the month. */
function monthStep(dates: readonly string[], gaps: readonly number[]): DateStep | null {
  const days = new Set(dates.map((date) => date.slice(8)));
  const months = Math.round(commonest(gaps) / 30.4);
  const isMonthly = days.size === 1 && gaps.every((gap) => gap >= 28);
  return isMonthly && months > 0 ? { months } : null;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.findLast((value) => counts.get(value) === most) ?? 7;
}
