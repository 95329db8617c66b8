/** UTF-16 units that Markdown's line shapes are made of. */
export const char = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  bang: 33,
  hash: 35,
  parenOpen: 40,
  parenClose: 41,
  star: 42,
  plus: 43,
  dash: 45,
  dot: 46,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  bracketOpen: 91,
  backslash: 92,
  bracketClose: 93,
  underscore: 95,
  backtick: 96,
  tilde: 126,
  ideographicSpace: 0x3000,
  ideographicComma: 0x3001,
} as const;

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Space, tab and the other blanks that occur inside a line (a lone CR and NUL-free CJK space too). */
export function isBlank(unit: number): boolean {
  return (
    unit === char.space ||
    unit === char.tab ||
    unit === char.carriageReturn ||
    unit === 0xa0 ||
    unit === char.ideographicSpace
  );
}

/** First offset in `from..to` that is not a blank, or `to`. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of `from..to` without the blanks at its end. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The 1 to 50 that a circled digit stands for, null for any other unit. */
export function circledNumber(unit: number): number | null {
  if (unit >= 0x2460 && unit <= 0x2473) return unit - 0x2460 + 1;
  if (unit >= 0x3251 && unit <= 0x325f) return unit - 0x3251 + 21;
  if (unit >= 0x32b1 && unit <= 0x32bf) return unit - 0x32b1 + 36;
  return null;
}
