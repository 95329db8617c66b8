import type { Range } from './edit.ts';

/** Where each line of a text starts; made once per text, answers in O(log lines). */
export interface LineIndex {
  readonly length: number;
  /** Ascending; the first is 0. */
  readonly starts: readonly number[];
}

/** A place as people count it: both from 1, the column in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Lines end at LF only, as everywhere in the core. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { length: text.length, starts };
}

/** The 1-based line that holds `offset`; a line's LF belongs to it. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

export function lineColumnAt(index: LineIndex, offset: number): LineColumn {
  const line = lineAt(index, offset);
  return { line, column: offset - (index.starts[line - 1] ?? 0) + 1 };
}

/** The range of a 1-based line without its LF; null when there is no such line. */
export function lineRange(index: LineIndex, line: number): Range | null {
  const from = index.starts[line - 1];
  if (from === undefined) return null;
  const next = index.starts[line];
  return { from, to: next === undefined ? index.length : next - 1 };
}
