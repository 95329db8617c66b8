import type { Range } from '../text/edit.ts';

/** A count of stars as a text states it. */
export interface StarMention extends Range {
  /** The whole of it with `N` for the figure, e.g. `（star NK）`. */
  readonly format: string;
  readonly figure: string;
  /** As written; '' without one. */
  readonly unit: string;
}

const label = String.raw`(?:stars?|★|⭐️?)\s*[:：]?\s*`;
const figure = String.raw`\d[\d,]*(?:\.\d+)?`;
const mention = new RegExp(
  String.raw`([（(])\s*(?:(${label})(${figure})(\s*)([kKwW万千]?)(\s*\+?\s*)|(${figure})(\s*)([kKwW万千]?)(\s*\+?\s*(?:stars?|★|⭐️?|星标?)))\s*([)）])`,
  'giu',
);

/** The star counts in brackets of a text from which all that is no prose is taken out. */
export function readStarMentions(prose: string): readonly StarMention[] {
  if (!/star|[★⭐星]/iu.test(prose)) return [];
  return [...prose.matchAll(mention)].map((match) => {
    const [whole, open = '', before = '', one, gapOne, unitOne, plusOne = ''] = match;
    const [, , , , , , , two, gapTwo, unitTwo, after = '', close = ''] = match;
    const unit = unitOne ?? unitTwo ?? '';
    const tail = one === undefined ? after : plusOne.trim();
    return {
      from: match.index,
      to: match.index + whole.length,
      figure: one ?? two ?? '',
      unit,
      // A figure below a thousand has no unit in any house; there it would be K.
      format: `${open}${before}N${gapOne ?? gapTwo ?? ''}${unit === '' ? 'K' : unit}${tail}${close}`,
    };
  });
}

/** The figure written in that format; null where its unit is another one. */
export function writeStars(format: string, { figure: count, unit }: StarMention): string | null {
  const usual = /N\s*([kKwW万千])/u.exec(format)?.[1] ?? '';
  if (unit !== '' && unit.toLowerCase() !== usual.toLowerCase()) return null;
  return format.replace(/N(\s*)([kKwW万千])/u, (_, gap: string) =>
    unit === '' ? count : `${count}${gap}${usual}`,
  );
}
