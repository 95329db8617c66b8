import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import type { SeasonForm } from './season-form.ts';

/** What a season's file is called unless it is named: `season-3`, `season-3-links`, `season-3.en`. */
export function seasonFileStem(
  number: number,
  form: SeasonForm,
  language: EditionLanguage | null,
): string {
  const of = language === null ? '' : `.${language}`;
  return `season-${number}${form === 'links' ? '-links' : ''}${of}`;
}

/** Where the text before or after a season is kept, as a path below the library. */
export function frameFile(
  number: number,
  part: 'preface' | 'afterword',
  language: EditionLanguage,
): string {
  return `prefaces/season-${number}${part === 'preface' ? '' : '-afterword'}.${language}.md`;
}
