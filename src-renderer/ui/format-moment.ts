import type { Language } from '#core/messages/translator.ts';

/** A time as short as it can be told: of today the time alone, of this year without the year. */
export function formatMoment(at: number, language: Language, now: number = Date.now()): string {
  const moment = new Date(at);
  const today = new Date(now);
  const isToday = moment.toDateString() === today.toDateString();
  const isThisYear = moment.getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(moment);
}
