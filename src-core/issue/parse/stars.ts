import type { Range } from '../../text/edit.ts';

const units: Readonly<Record<string, number>> = {
  k: 1000,
  m: 1_000_000,
  w: 10_000,
  万: 10_000,
  千: 1000,
};

/** A count of stars that a text states in brackets; the parts make up the whole, blanks at its edges apart. */
export interface StarCount extends Range {
  readonly open: string;
  /** The word or sign before the figure, with what parts them; '' without one. */
  readonly before: string;
  readonly figure: string;
  /** Blanks between figure and unit; '' without a unit. */
  readonly gap: string;
  /** As written, e.g. `K`, `w`, `万`; '' without one. */
  readonly unit: string;
  /** What follows the figure: a plus, the word or sign, what parts them. */
  readonly after: string;
  readonly close: string;
}

/** `(5.5K stars)`, `（star 8.9K）`, `(1,234 ⭐)`; the brackets keep `five stars of ten` out. */
const bracketed =
  /^([（(])\s*((?:stars?|★|⭐️?)\s*[:：]?\s*)?(\d[\d,]*(?:\.\d+)?)(?:(\s*)([kKmMwW万千]))?(\s*\+?\s*(?:stars?|★|⭐️?|星标?)?)\s*([)）])/iu;
const longest = 40;
const inBrackets = /^\s?[\dsS★⭐]/;

/** The star counts that `from..to` states, in order; their places count from the text's start. */
export function readStarCounts(
  text: string,
  from = 0,
  to: number = text.length,
): readonly StarCount[] {
  const part = text.slice(from, to);
  const found: StarCount[] = [];
  let half = part.indexOf('(');
  let full = part.indexOf('（');
  while (half !== -1 || full !== -1) {
    const isHalf = full === -1 || (half !== -1 && half < full);
    const at = isHalf ? half : full;
    if (isHalf) half = part.indexOf('(', at + 1);
    else full = part.indexOf('（', at + 1);
    if (!inBrackets.test(part.slice(at + 1, at + 3))) continue;
    const match = bracketed.exec(part.slice(at, at + longest));
    if (match === null) continue;
    const [whole, open = '', before = '', figure = '', gap = '', unit = '', after = ''] = match;
    if (!/star|[★⭐星]/iu.test(before + after)) continue;
    const start = from + at;
    const place = { from: start, to: start + whole.length };
    found.push({ ...place, open, before, figure, gap, unit, after, close: match[7] ?? '' });
  }
  return found;
}

/**
 * The stars that `from..to` states in brackets: the last mention wins, as a curator puts it at the end
 * of the description. Null when there is none.
 */
export function readStars(text: string, from: number, to: number): number | null {
  const last = readStarCounts(text, from, to).at(-1);
  if (last === undefined) return null;
  const unit = units[last.unit.toLowerCase()] ?? 1;
  return Math.round(Number(last.figure.replaceAll(',', '')) * unit);
}
