const units: Readonly<Record<string, number>> = {
  k: 1000,
  m: 1_000_000,
  w: 10_000,
  万: 10_000,
  千: 1000,
};

/** `(5.5K stars)`, `（star 8.9K）`, `(1,234 ⭐)`; the brackets keep `five stars of ten` out. */
const bracketed =
  /^[（(]\s*(?:(?:stars?|★|⭐️?)\s*[:：]?\s*)?(\d[\d,]*(?:\.\d+)?)\s*([kKmMwW万千]?)\s*\+?\s*(?:stars?|★|⭐️?|星标?)?\s*[)）]/iu;
const longest = 40;
const openBracket = /[(（](?=\s?[\dsS★⭐])/gu;

/**
 * The stars that `from..to` states in brackets: the last mention wins, as a curator puts it at the end
 * of the description. Null when there is none.
 */
export function readStars(text: string, from: number, to: number): number | null {
  const part = text.slice(from, to);
  let found: number | null = null;
  openBracket.lastIndex = 0;
  for (let open = openBracket.exec(part); open !== null; open = openBracket.exec(part)) {
    const match = bracketed.exec(part.slice(open.index, open.index + longest));
    if (match === null || !/star|[★⭐星]/iu.test(match[0])) continue;
    const value = Number((match[1] ?? '').replaceAll(',', ''));
    const unit = units[(match[2] ?? '').toLowerCase()] ?? 1;
    if (Number.isFinite(value)) found = Math.round(value * unit);
  }
  return found;
}
