/**
 * Which texts cannot hold a word: the neighbours in a text, each as a bit or two of a small set. Texts that
 * lack a bit of the word are not looked at; the others are (S5 in INVARIANTS.md). The sets of 32 texts lie
 * across each other, so that one look at a bit asks all of them.
 */
export interface TextSieve {
  /** `slot` is a number from 0; the room taken follows the largest. */
  readonly put: (slot: number, folded: string) => void;
  readonly remove: (slot: number) => void;
  /** The slots whose texts may hold all of the words, ascending; every slot in use for no words. */
  readonly passing: (words: readonly string[]) => readonly number[];
}

const blockSize = 32;

/** `bits` is a power of two: what a text takes, in eighths of a byte. */
export function createTextSieve(bits: number): TextSieve {
  const blocks: Uint32Array[] = [];
  /** Behind the bits of each block: the slots in use. */
  const inUse = bits;
  const remove = (slot: number): void => {
    const block = blocks[Math.floor(slot / blockSize)];
    if (block === undefined) return;
    const others = ~(1 << (slot % blockSize));
    for (const [at, word] of block.entries()) block[at] = word & others;
  };
  return {
    put: (slot, folded) => {
      remove(slot);
      while (blocks.length * blockSize <= slot) blocks.push(new Uint32Array(bits + 1));
      const block = blocks[Math.floor(slot / blockSize)];
      if (block === undefined) return;
      const own = 1 << (slot % blockSize);
      const add = (sign: number) => {
        const bit = sign & (bits - 1);
        block[bit] = (block[bit] ?? 0) | own;
      };
      block[inUse] = (block[inUse] ?? 0) | own;
      eachSign(folded, add);
    },
    remove,
    passing: (words) => {
      const wanted = new Set([inUse]);
      for (const word of words) eachSign(word, (sign) => wanted.add(sign & (bits - 1)));
      const found: number[] = [];
      for (const [number, block] of blocks.entries()) {
        let left = -1;
        for (const bit of wanted) left &= block[bit] ?? 0;
        for (; left !== 0; left &= left - 1) {
          found.push(number * blockSize + 31 - Math.clz32(left & -left));
        }
      }
      return found;
    },
  };
}

/**
 * Numbers for each code unit of a text, for each pair of neighbours and, where an alphabet has few pairs, for
 * three in a row. A part of a text has no number that the text lacks.
 */
function eachSign(folded: string, add: (sign: number) => void): void {
  let first = -1;
  let before = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    add(mixed(unit, 0x3c6ef372));
    if (before !== -1) {
      const pair = mixed(unit, Math.imul(before + 1, 0x9e3779b1));
      add(pair);
      if (unit > 0x7f || before > 0x7f) add(pair >>> 16);
      else if (first !== -1 && first <= 0x7f) add(mixed(pair, first));
    }
    first = before;
    before = unit;
  }
}

function mixed(one: number, other: number): number {
  const both = Math.imul(one + 1, 0x85ebca6b) ^ other;
  const spread = Math.imul(both ^ (both >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}
