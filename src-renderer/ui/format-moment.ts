import type { Language } from '#core/messages/translator.ts';

/** Dates are written the British way, which no reader takes for another day. */
export const dateLocales = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>;

const calendarDay = /^\d{4}-\d{2}-\d{2}$/u;

/** `3 Jul 2026`: a day as front matters and file names have it; what is none is left as it is. */
export function formatDay(date: string, language: Language): string {
  const day = calendarDay.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime())) return date;
  const format = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(dateLocales[language], format).format(day);
}

/** The day of a moment, in this machine's time zone; without the year where that is not needed. */
export function formatDayOf(iso: string, language: Language, withYear: boolean): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(dateLocales[language], {
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(moment);
}

/** A time as short as it can be told: of today the time alone, of this year without the year. */
export function formatMoment(at: number, language: Language, now: number = Date.now()): string {
  const moment = new Date(at);
  const today = new Date(now);
  const isToday = moment.toDateString() === today.toDateString();
  const isThisYear = moment.getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(dateLocales[language], {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(moment);
}
