/** ①–⑳, ㉑–㉟ and ㊱–㊿. */
const circledRuns = [
  { first: 1, last: 20, code: 0x2460 },
  { first: 21, last: 35, code: 0x3251 },
  { first: 36, last: 50, code: 0x32b1 },
] as const;

/** The circled character of a number from 1 to 50; null beyond, where Unicode has none. */
export function circledNumber(number: number): string | null {
  const run = circledRuns.find(({ first, last }) => number >= first && number <= last);
  return run === undefined ? null : String.fromCodePoint(run.code + number - run.first);
}

export function isCircled(text: string): boolean {
  return /^[①-⑳㉑-㉟㊱-㊿]$/u.test(text);
}

/** `number` written as `like` is: circled, or in digits with as many leading zeros; null without one. */
export function numberLike(number: number, like: string): string | null {
  if (isCircled(like)) return circledNumber(number);
  const padded = like.startsWith('0') && like.length > 1;
  return String(number).padStart(padded ? like.length : 1, '0');
}
