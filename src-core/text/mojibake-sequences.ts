import type { Range } from './edit.ts';
import { upperBytes, type SingleByteEncoding } from './single-byte.ts';
import { isNaturalPair, isWritingSymbol } from './natural-pair.ts';

/** Characters that, encoded again, are the UTF-8 of one code point beyond ASCII. */
export interface Sequence extends Range {
  readonly decoded: string;
  /** Whether nobody would write these characters side by side, or beside their neighbours. */
  readonly unnatural: boolean;
}

export interface Sequences {
  readonly sequences: readonly Sequence[];
  /** Where the non-ASCII units stand that are part of no sequence. */
  readonly sound: readonly number[];
}

/** Longer runs of sequences than this do not come about by chance. */
const longestChance = 2;

/** Every place of `text` that strictly decodes as UTF-8 once encoded in `encoding`. */
export function findSequences(text: string, encoding: SingleByteEncoding): Sequences {
  const bytes = upperBytes(encoding);
  const sequences: Sequence[] = [];
  const sound: number[] = [];
  for (const run of text.matchAll(/\P{ASCII}+/gu)) {
    const to = run.index + run[0].length;
    let chain: Sequence[] = [];
    const endChain = () => {
      const certain = chain.length > longestChance && chain.some((one) => !isDrawing(text, one));
      for (const one of chain) sequences.push(certain ? { ...one, unnatural: true } : one);
      chain = [];
    };
    for (let at = run.index; at < to;) {
      const sequence = sequenceAt(text, at, bytes);
      if (sequence === null) {
        endChain();
        sound.push(at);
        at += 1;
      } else {
        chain.push(sequence);
        at = sequence.to;
      }
    }
    endChain();
  }
  return { sequences, sound };
}

/** Strict UTF-8: no overlong forms, surrogates or code points beyond U+10FFFF. */
function sequenceAt(text: string, at: number, bytes: ReadonlyMap<number, number>): Sequence | null {
  const lead = bytes.get(text.charCodeAt(at)) ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let codePoint = lead & (0x7f >> length);
  for (let i = 1; i < length; i += 1) {
    const byte = bytes.get(text.charCodeAt(at + i)) ?? 0;
    if (byte < 0x80 || byte > 0xbf) return null;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x1_0000;
  if (codePoint < smallest || isSurrogate || codePoint > 0x10_ffff) return null;
  const to = at + length;
  return {
    from: at,
    to,
    decoded: String.fromCodePoint(codePoint),
    unnatural: isTypographic(codePoint) || isUnnatural(text, at, to),
  };
}

/** Dashes, quotes and dots; arrows; circled numbers; weather, ticks, stars and hearts. */
const signs: readonly (readonly [first: number, last: number])[] = [
  [0x2010, 0x2044],
  [0x2190, 0x21ff],
  [0x2460, 0x24ff],
  [0x2600, 0x27bf],
];

/**
 * By far the most frequent damage in English. What stands for these signs (`â€”`, `‚Äî`, `ΓÇö`, `âœ“`)
 * occurs in no language, though each pair of it could.
 */
function isTypographic(codePoint: number): boolean {
  return signs.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function isUnnatural(text: string, from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) {
    if (!isNaturalPair(text.charAt(i - 1), text.charAt(i))) return true;
  }
  const insideWord = /[A-Za-z]/u.test(text.charAt(from - 1)) && /[A-Za-z]/u.test(text.charAt(to));
  return insideWord && Array.from(text.slice(from, to)).some((unit) => isWritingSymbol(unit));
}

function isDrawing(text: string, { from, to }: Range): boolean {
  return /^[\u2500-\u25FF]+$/u.test(text.slice(from, to));
}
