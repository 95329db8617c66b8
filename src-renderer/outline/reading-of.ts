import type { AppState } from '../state/store.ts';

/** What of a library the parse goes by, as one text, for comparing. */
export function readingOf({ library }: Pick<AppState, 'library'>): string {
  if (library === null) return '';
  const { recurring, settings } = library;
  return JSON.stringify([recurring.firstLines, settings.profile, settings.sections]);
}
