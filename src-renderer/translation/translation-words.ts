import type { Translate } from '#core/messages/translator.ts';
import type { TranslationCounts } from '../state/translation-state.ts';

/** `2 missing · 1 stale`; that all is in order without any. */
export function translationWords(
  { missing, stale, damaged }: TranslationCounts,
  t: Translate,
): string {
  if (missing + stale + damaged === 0) return t('translation.countsNone');
  return t('translation.countsOpen', {
    missing,
    stale,
    damaged,
    first: missing > 0 && stale > 0 ? 'yes' : 'no',
    second: missing + stale > 0 && damaged > 0 ? 'yes' : 'no',
  });
}
