import { readStarCounts } from '../issue/parse/stars.ts';
import type { Range } from '../text/edit.ts';

/** A count of stars as a text states it. */
export interface StarMention extends Range {
  /** The whole of it with `N` for the figure, e.g. `（star NK）`. */
  readonly format: string;
  readonly figure: string;
  /** As written; '' without one. */
  readonly unit: string;
}

/** The star counts in brackets of a text from which all that is no prose is taken out. */
export function readStarMentions(prose: string): readonly StarMention[] {
  return readStarCounts(prose).flatMap(
    ({ from, to, open, before, figure, gap, unit, after, close }): readonly StarMention[] => {
      const isTwice = before !== '' && /star|[★⭐星]/iu.test(after);
      if (isTwice || /m/iu.test(unit)) return [];
      const tail = before === '' ? after : after.trim();
      // A figure below a thousand has no unit in any house; there it would be K.
      const format = `${open}${before}N${gap}${unit === '' ? 'K' : unit}${tail}${close}`;
      return [{ from, to, figure, unit, format }];
    },
  );
}

/** The figure written in that format; null where its unit is another one. */
export function writeStars(format: string, { figure: count, unit }: StarMention): string | null {
  const usual = /N\s*([kKwW万千])/u.exec(format)?.[1] ?? '';
  if (unit !== '' && unit.toLowerCase() !== usual.toLowerCase()) return null;
  return format.replace(/N(\s*)([kKwW万千])/u, (_, gap: string) =>
    unit === '' ? count : `${count}${gap}${usual}`,
  );
}
