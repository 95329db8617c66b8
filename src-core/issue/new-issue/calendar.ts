const dayMs = 86_400_000;

/** The day `days` after a date, both YYYY-MM-DD; negative days go back. */
export function addDays(date: string, days: number): string {
  return toDate(new Date(toTime(date) + days * dayMs));
}

/** The same day `months` later; the last day of a month that is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const inMonth = new Date(Date.UTC(year, month - 1 + months, 1));
  inMonth.setUTCDate(Math.min(day, last.getUTCDate()));
  return toDate(inMonth);
}

/** Whole days from one date to another, negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / dayMs);
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && toDate(new Date(toTime(text))) === text;
}

function toTime(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function toDate(time: Date): string {
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}
