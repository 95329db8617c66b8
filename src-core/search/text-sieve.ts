/**
 * Which texts cannot hold a word: the pairs of neighbouring code units of a text, each as one bit of a
 * small set. Texts that lack a bit of the word are not looked at; the others are (S5 in INVARIANTS.md).
 */
export type TextSieve = Uint32Array;

/** 2 KB a text; one of 12 KB sets about an eighth of the bits. */
const bits = 1 << 14;

export function sieveOf(folded: string): TextSieve {
  const sieve = new Uint32Array(bits / 32);
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    set(sieve, bitOf(0, unit));
    if (at > 0) set(sieve, bitOf(before, unit));
    before = unit;
  }
  return sieve;
}

/** The bits that a text with this word has. */
export function sieveBits(word: string): readonly number[] {
  if (word.length === 1) return [bitOf(0, word.charCodeAt(0))];
  const found = new Set<number>();
  for (let at = 1; at < word.length; at += 1) {
    found.add(bitOf(word.charCodeAt(at - 1), word.charCodeAt(at)));
  }
  return [...found];
}

/** False only where the text surely lacks the word of these bits. */
export function mayHold(sieve: TextSieve, wanted: readonly number[]): boolean {
  for (const bit of wanted) if (((sieve[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}

function set(sieve: TextSieve, bit: number): void {
  sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function bitOf(first: number, second: number): number {
  const mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (bits - 1);
}
