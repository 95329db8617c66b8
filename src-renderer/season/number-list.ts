import type { useTranslations } from 'use-intl';

/** Numbers shown before the rest is only counted. */
const most = 8;

/** Numbers as a line of them. */
export function numberList(
  numbers: readonly number[],
  t: ReturnType<typeof useTranslations<'seasons'>>,
): string {
  const shown = numbers.slice(0, most).join(', ');
  const more = numbers.length - most;
  return more > 0 ? t('more', { numbers: shown, more }) : shown;
}
