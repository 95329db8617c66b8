import type { TextEdit } from './edit.ts';

/**
 * Where `position` of the old text lies after `edits` (as for `applyEdits`). A position inside a
 * replaced range, or at an insertion, goes to its start (`before`) or its end (`after`).
 */
export function mapPosition(
  position: number,
  edits: readonly TextEdit[],
  side: 'before' | 'after',
): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.from > position) break;
    if (edit.to < position || (edit.to === position && edit.from < position)) {
      shift += edit.insert.length - (edit.to - edit.from);
      continue;
    }
    const start = edit.from + shift;
    if (side === 'before') return start;
    if (edit.to > position) return start + edit.insert.length;
    shift += edit.insert.length;
  }
  return position + shift;
}
