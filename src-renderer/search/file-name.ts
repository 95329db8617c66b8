import type { Language } from '#core/messages/translator.ts';
import { shortTitle } from '../library/issue-text.ts';

/** A file of the results in a few words, e.g. `#16 How we cut CI time`. */
export function fileLine(
  file: { readonly id: string; readonly title: string | null; readonly number: number | null },
  language: Language,
): string {
  const fileName = file.id.slice(file.id.lastIndexOf('/') + 1);
  const title = shortTitle({ number: file.number, title: file.title, fileName }, language);
  return file.number === null ? title : `#${file.number} ${title}`;
}
