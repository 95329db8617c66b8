import { shownHalf } from '#core/issue/half-title.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { AppState } from '../state/store.ts';

/** How the outline speaks of what it shows: titles in two languages by the half that is wanted. */
export interface OutlineWords {
  readonly t: Translate;
  readonly item: (title: string) => string;
  readonly section: (title: string) => string;
}

export function outlineWords(
  t: Translate,
  { language, preferences }: Pick<AppState, 'language' | 'preferences'>,
): OutlineWords {
  const shown = (title: string): string => shownHalf(title, preferences.titleHalf, language);
  return {
    t,
    item: (title) => (title === '' ? t('outline.untitledItem') : shown(title)),
    section: (title) => (title === '' ? t('outline.untitledSection') : shown(title)),
  };
}
