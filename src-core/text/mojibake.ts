import type { Range, TextEdit } from './edit.ts';
import { lineAt, lineIndex, lineRange, type LineIndex } from './lines.ts';
import { findSequences, type Sequence } from './mojibake-sequences.ts';
import { singleByteEncodings, type SingleByteEncoding } from './single-byte.ts';

/** How to undo the reading of UTF-8 in a single-byte encoding. */
export interface MojibakeRepair {
  readonly encoding: SingleByteEncoding;
  readonly edits: readonly TextEdit[];
  /** 1-based and ascending. */
  readonly damagedLines: readonly number[];
}

/**
 * Recognises text whose UTF-8 bytes were once read in a single-byte encoding: the damaged
 * characters, encoded again, are strictly valid UTF-8, and at least one such place stands outside
 * of code and cannot be ordinary writing. Null for sound text. Where sound text stands beside
 * damaged text only what is certain is repaired. A text damaged twice is repaired once per call.
 */
export function findMojibake(text: string): MojibakeRepair | null {
  let best: Candidate | null = null;
  for (const encoding of singleByteEncodings) {
    const candidate = examine(text, encoding);
    if (candidate !== null && (best === null || isBetter(candidate, best))) best = candidate;
  }
  if (best === null) return null;
  const index = lineIndex(text);
  const damaged = selectDamaged(best, index);
  return {
    encoding: best.encoding,
    edits: joinAdjacent(damaged),
    damagedLines: [...new Set(damaged.map(({ from }) => lineAt(index, from)))],
  };
}

/** False where `findMojibake` finds nothing; a line is enough to tell. */
export function mayBeMojibake(text: string): boolean {
  if (!/[\u0080-\u2FFF\uF8FF\uFB01\uFB02\uFFFD]{2}/.test(text)) return false;
  return singleByteEncodings.some((encoding) =>
    findSequences(text, encoding).sequences.some(({ unnatural }) => unnatural),
  );
}

interface Candidate {
  readonly encoding: SingleByteEncoding;
  readonly sequences: readonly Sequence[];
  /** Where non-ASCII characters stand that are part of no sequence. */
  readonly sound: readonly number[];
  /** The sequences that cannot be ordinary writing. */
  readonly certain: ReadonlySet<Sequence>;
  readonly mentioned: ReadonlySet<Sequence>;
}

function examine(text: string, encoding: SingleByteEncoding): Candidate | null {
  const found = findSequences(text, encoding);
  if (!found.sequences.some(({ unnatural }) => unnatural)) return null;
  const code = codeRanges(text);
  const mentioned = new Set(
    found.sequences.filter((sequence) => isQuoted(text, sequence) || isInside(code, sequence)),
  );
  const certain = new Set(
    found.sequences.filter((sequence) => sequence.unnatural && !mentioned.has(sequence)),
  );
  return certain.size === 0 ? null : { encoding, ...found, certain, mentioned };
}

function isBetter(candidate: Candidate, than: Candidate): boolean {
  if (candidate.certain.size !== than.certain.size) {
    return candidate.certain.size > than.certain.size;
  }
  return candidate.sound.length < than.sound.length;
}

/** In a text without sound characters everything is damaged; else what is certain, line by line. */
function selectDamaged(candidate: Candidate, index: LineIndex): readonly Sequence[] {
  const { sequences, sound, certain, mentioned } = candidate;
  if (sound.length === 0) return sequences;
  const mostlyDamaged = certain.size > sound.length * 4;
  const soundLines = new Set(sound.map((at) => lineAt(index, at)));
  const certainLines = new Set([...certain].map(({ from }) => lineAt(index, from)));
  return sequences.filter((sequence) => {
    if (mentioned.has(sequence)) return false;
    if (certain.has(sequence) || mostlyDamaged) return true;
    const line = lineAt(index, sequence.from);
    return certainLines.has(line) && !soundLines.has(line);
  });
}

function joinAdjacent(sequences: readonly Sequence[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { from, to, decoded } of sequences) {
    const last = edits.at(-1);
    if (last?.to === from) edits[edits.length - 1] = { ...last, to, insert: last.insert + decoded };
    else edits.push({ from, to, insert: decoded });
  }
  return edits;
}

const closingQuotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
  '「': '」',
};

/** A sequence that stands alone between quotation marks is being written about. */
function isQuoted(text: string, { from, to }: Range): boolean {
  const closing = closingQuotes[text.charAt(from - 1)];
  return closing !== undefined && closing === text.charAt(to);
}

/** Longer lines are not searched for code spans: the search takes quadratic time in bad cases. */
const longestLine = 5000;

/** Fenced blocks and code spans that begin and end on one line, ascending. */
function codeRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const index = lineIndex(text);
  let fence: { readonly mark: string; readonly from: number } | null = null;
  for (let number = 1; number <= index.starts.length; number += 1) {
    const { from, to } = lineRange(index, number) ?? { from: 0, to: 0 };
    const line = text.slice(from, Math.min(to, from + longestLine));
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence.mark) && line.trim() === mark) {
        ranges.push({ from: fence.from, to });
        fence = null;
      }
    } else if (mark !== undefined) {
      fence = { mark, from };
    } else if (to - from <= longestLine) {
      for (const span of line.matchAll(/(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)/gu)) {
        ranges.push({ from: from + span.index, to: from + span.index + span[0].length });
      }
    }
  }
  if (fence !== null) ranges.push({ from: fence.from, to: text.length });
  return ranges;
}

function isInside(ranges: readonly Range[], { from, to }: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (high > low) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.to ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.from <= from && to <= range.to;
}
