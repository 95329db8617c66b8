import { useTranslations } from 'use-intl';
import { wordsIn } from '#core/season/season-words.ts';
import { useAppState } from '../app/services.ts';
import type { ShownSeason } from './shown-seasons.ts';

/** What seasons are called: their own name in the window's language or another, else their number. */
export function useSeasonName(): (season: Pick<ShownSeason, 'number' | 'own'>) => string {
  const t = useTranslations('seasons');
  const language = useAppState((state) => state.language);
  return ({ number, own }) => {
    const [first, second] = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
    return wordsIn(own?.name, first) ?? wordsIn(own?.name, second) ?? t('name', { number });
  };
}
