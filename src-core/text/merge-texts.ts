import type { TextEdit } from './edit.ts';
import { changedLines, toTextEdits, type LineChange } from './line-edits.ts';

/**
 * Brings what `theirs` changed in `base` into `mine`: edits of `mine`, by whole lines, after which
 * it holds the changes of both. Null when both changed the same lines, or inserted at one place, in
 * different ways. A change that both made is made once. Which text is mine and which theirs makes no
 * difference to the outcome.
 */
export function mergeTexts(base: string, mine: string, theirs: string): readonly TextEdit[] | null {
  const baseLines = base.split('\n');
  const mineLines = mine.split('\n');
  const own = changedLines(baseLines, mineLines);
  const other = changedLines(baseLines, theirs.split('\n'));

  const wanted: LineChange[] = [];
  let at = 0;
  /** By how many lines `mine` is longer than `base` before the change that is looked at. */
  let shift = 0;
  for (const change of other) {
    for (let next = own[at]; next !== undefined && isBefore(next, change); next = own[at]) {
      shift += next.lines.length - (next.to - next.from);
      at += 1;
    }
    const meets = own[at];
    if (meets !== undefined && !isBefore(change, meets)) {
      if (!isSame(change, meets)) return null;
      continue;
    }
    wanted.push({ from: change.from + shift, to: change.to + shift, lines: change.lines });
  }
  return toTextEdits(mineLines, wanted);
}

/** Whether `one` lies wholly before `other`; two insertions at one place lie nowhere. */
function isBefore(one: LineChange, other: LineChange): boolean {
  if (one.to > other.from) return false;
  const isInsertion = one.from === one.to && other.from === other.to;
  return one.to < other.from || !isInsertion;
}

function isSame(one: LineChange, other: LineChange): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => line === other.lines[index])
  );
}
