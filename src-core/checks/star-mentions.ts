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
  const usual = bracketedMentions(prose);
  if (!tellsMore(prose, usual)) return usual;
  const isNew = ({ from, to }: Range) => usual.every((one) => to <= one.from || from >= one.to);
  const others = [...prose.matchAll(unusual)].flatMap((match): readonly StarMention[] => {
    const [written] = match;
    const place = { from: match.index, to: match.index + written.length };
    if (!/star|[⭐★星]/iu.test(written) || !isNew(place)) return [];
    const [whole, figure = '', unit = ''] = /(\d[\d,]*(?:[.，．]\d+)?)\s*([kKwW万千])?/u.exec(
      written,
    ) ?? [''];
    const format = whole === '' ? written : written.replace(whole, `N${unit === '' ? 'K' : unit}`);
    return [{ ...place, figure: figure.replace(/[，．]/u, '.'), unit, format }];
  });
  return [...usual, ...others].toSorted((a, b) => a.from - b.from);
}

/** Whether stars are named outside of the counts that are known; nearly no block does. */
function tellsMore(prose: string, known: readonly Range[]): boolean {
  let at = 0;
  for (const { from, to } of known) {
    if (named.test(prose.slice(at, from))) return true;
    at = to;
  }
  return named.test(at === 0 ? prose : prose.slice(at));
}

const named = /[sS]tar|[⭐★星]/;
const digits = String.raw`\d[\d,]*(?:[.，．]\d+)?`;
const small = String.raw`(?:GitHub\s+|Github\s+)?(?:stars?|Stars?|星标?|⭐️?|★)?\s*[:：]?\s*`;
/**
 * Counts that stand otherwise: `（GitHub star 5K）`, `（5K 颗星）`, `[5K stars]`, `(five thousand stars)`, and
 * without brackets at the end of a line `⭐ 5K`, `5.1K stars`, where no sentence leads to them.
 */
const unusual = new RegExp(
  [
    String.raw`[（(]${small}${digits}\s*[kKwW万千]?\s*\+?\s*[颗个]?\s*${small}(?:on GitHub)?[）)]`,
    String.raw`\[(?:stars?\s*${digits}\s*[kK万]?|${digits}\s*[kK万]?\s*stars?)\](?![[(:])`,
    String.raw`[（(](?:stars?\s*[一二三四五六七八九十]?[一二两三四五六七八九十百千万]{1,4}|[a-z]+(?:[ -][a-z]+)?\s(?:thousand|hundred)\sstars?)[）)]`,
    String.raw`(?<=^|[.。!！?？,，;；）)\uFFFC]\s?)(?<!\d[.,])(?:(?:⭐️?|★)\s?${digits}\s?[kKwW万]?|${digits}\s?[kKwW万]\+?\s?(?:⭐️?|★|stars?))(?=[.。]?\s*$)`,
  ].join('|'),
  'gmu',
);

function bracketedMentions(prose: string): readonly StarMention[] {
  return readStarCounts(prose).flatMap(
    ({ from, to, open, before, figure, gap, unit, after, close }): readonly StarMention[] => {
      const isTwice = before !== '' && /star|[★⭐星]/iu.test(after);
      if (isTwice || /m/iu.test(unit)) return [];
      const tail = before === '' ? after : after.trim();
      // A figure below a thousand has no unit in any house; there it would be K.
      const own = unit === '' && !isThousands(figure) ? 'K' : unit;
      const format = `${open}${before}N${gap}${own}${tail}${close}`;
      return [{ from, to, figure, unit, format }];
    },
  );
}

/** 1,000 or more, in full. */
function isThousands(figure: string): boolean {
  return Number(figure.replaceAll(',', '')) >= 1000;
}

/** Whether a count is written in a format; below a thousand the unit does not tell. */
export function fitsStarFormat({ format, figure, unit }: StarMention, wanted: string): boolean {
  if (format === wanted) return true;
  const isSmall = unit === '' && !isThousands(figure);
  return isSmall && format.replace('NK', 'N') === wanted.replace(/N\s*[kKwW万千]/u, 'N');
}

/** The figure written in that format; null where its unit is another one. */
export function writeStars(format: string, mention: StarMention): string | null {
  const { figure: count, unit } = mention;
  if (count === '') return null;
  const usual = /N\s*([kKwW万千])/u.exec(format)?.[1] ?? '';
  if (unit === '' && isThousands(count)) {
    if (usual.toLowerCase() !== 'k') return null;
    const thousands = Math.round(Number(count.replaceAll(',', '')) / 100) / 10;
    return format.replace('N', String(thousands));
  }
  if (unit !== '' && unit.toLowerCase() !== usual.toLowerCase()) return null;
  return format.replace(/N(\s*)([kKwW万千])/u, (_, gap: string) =>
    unit === '' ? count : `${count}${gap}${usual}`,
  );
}
