import type { Language } from '#core/messages/translator.ts';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** `09:00` today, else `18 Jul, 09:00`, in another year with it; in this machine's time zone. */
export function momentText(iso: string, language: Language, now = new Date()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const isToday = moment.toDateString() === now.toDateString();
  const isThisYear = moment.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(moment);
}
