import { fileStem, isSlug } from '../addresses/slug.ts';
import type { ExportOptions } from '../edition/edition-settings.ts';
import type { ExportSource } from '../target.ts';

/** The name of a page: the issue's own where it already is a dated slug (`-sweekly`), else the weekly's. */
function pageName({ issue, fileName }: ExportSource): string {
  const { date } = issue;
  const stem = fileStem(fileName);
  const isOwn = isSlug(stem) && stem.startsWith(`${date ?? ''}-`);
  return isOwn ? stem : `${date ?? ''}-weekly`;
}

/** What placeholders of paths and front matters stand for; '' where the issue does not say it. */
export function siteFacts(
  source: ExportSource,
  options: ExportOptions,
): Readonly<Record<string, string>> {
  const { date, number, language } = source.issue;
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return {
    page: date === null ? '' : pageName(source),
    stem: fileStem(source.fileName),
    date: date ?? '',
    year,
    month,
    day,
    number: number === null ? '' : String(number),
    edition: options.edition,
    language: options.language ?? language ?? '',
  };
}
