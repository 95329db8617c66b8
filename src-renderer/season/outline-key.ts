import type { EditionLanguage } from '#core/export/edition/edition-settings.ts';
import type { SeasonRange } from '../state/season-state.ts';

/** What an outline is of. */
export function outlineKey({ from, to }: SeasonRange, language: EditionLanguage | null): string {
  return `${from}-${to} ${language ?? ''}`;
}
