import { halfTitle } from '#core/issue/half-title.ts';
import type { Language } from '#core/messages/translator.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';

type Named = Pick<LibraryFile, 'number' | 'title' | 'fileName'>;

const leadingSymbols =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\uFE0F\u200D\s])+/u;

/** A section's name without the emoji in front; the title as it is when nothing else is in it. */
export function plainSectionTitle(title: string, language: Language): string {
  const half = halfTitle(title, language);
  const plain = half.replace(leadingSymbols, '').trim();
  return plain === '' ? half : plain;
}

const trailingDate = /[\s|·—–-]*[(（]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[)）]?\s*$/;

/**
 * The title as shown beside number and date: what stands between the newsletter's name with that
 * number and a date at the end, e.g. `How we cut CI time` of `Field Notes #16: How we cut CI time
 * (2026-08-07)`. The newsletter's name and number when nothing else
 * is left; the file name when there is no title.
 */
export function shortTitle({ number, title, fileName }: Named, language: Language): string {
  if (title === null || title.trim() === '') return fileName;
  const half = halfTitle(title, language);
  if (number === null) return half;
  const upToNumber = new RegExp(
    `^.{0,40}?(?:#|＃|No\\.?|Vol\\.?|Issue|第)\\s*0*${number}(?!\\d)\\s*期?\\s*[)）》]?\\s*[:：|·—–-]*\\s*`,
    'iu',
  );
  const undated = half.replace(trailingDate, '').trim() || half;
  const rest = undated.replace(upToNumber, '').trim();
  return rest.length > 1 ? rest : undated;
}

/** Sections that hold items, in document order. */
export function filledSections(
  sections: NonNullable<LibraryFile['sections']>,
): NonNullable<LibraryFile['sections']> {
  return sections.filter(({ itemCount }) => itemCount > 0);
}

export function itemTotal(sections: NonNullable<LibraryFile['sections']>): number {
  return sections.reduce((total, { itemCount }) => total + itemCount, 0);
}
