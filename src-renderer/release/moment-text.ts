import type { Language } from '#core/messages/translator.ts';
import { dateLocales } from '../ui/format-moment.ts';

/** `09:00` today, else `18 Jul, 09:00`, in another year with it; in this machine's time zone. */
export function momentText(iso: string, language: Language, now = new Date()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const isToday = moment.toDateString() === now.toDateString();
  const isThisYear = moment.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(dateLocales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(moment);
}
