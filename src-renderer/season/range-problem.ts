import type { useTranslations } from 'use-intl';
import type { ShownSeason } from './shown-seasons.ts';

/** Why two numbers are no season; null when they are one. `own` is the one that is changed. */
export function rangeProblem(
  from: string,
  to: string,
  seasons: readonly ShownSeason[],
  own: ShownSeason | null,
  t: ReturnType<typeof useTranslations<'seasons'>>,
): string | null {
  const isRange = /^\d{1,6}$/u.test(from) && /^\d{1,6}$/u.test(to) && Number(from) <= Number(to);
  if (!isRange) return t('badRange');
  // Counted ones make room.
  const other = seasons.find(
    (each) =>
      each.own !== null && each !== own && Number(from) <= each.to && each.from <= Number(to),
  );
  return other === undefined ? null : t('overlaps', { number: other.number });
}
