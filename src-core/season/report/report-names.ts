import type { EditionLanguage } from '../../export/edition/edition-settings.ts';

export type ReportPicture = 'items' | 'shares' | 'words';

export const pictureKinds = ['png', 'svg'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** What a file of a season's report is called: `season-3-report.md`, `season-3-words.zh.png`. */
export function reportFileName(
  number: number,
  part: ReportPicture | 'report',
  language: EditionLanguage | null,
  ending: PictureKind | 'md',
): string {
  const of = language === null ? '' : `.${language}`;
  return `season-${number}-${part}${of}.${ending}`;
}
