import { ChangeSet } from '@codemirror/state';
import type { TextEdit } from '#core/text/edit.ts';
import { minimalChanges } from '../editor/minimal-changes.ts';

/**
 * `now`, a later state of the text `from`, with what turns `from` into `to`; null where both changed
 * the same place.
 */
export function rebaseText(from: string, to: string, now: string): string | null {
  if (now === from) return to;
  if (now === to) return now;
  const mine = minimalChanges(from, to);
  const theirs = changeSet(minimalChanges(from, now), from.length);
  // What touches is too close to tell whose it is.
  if (mine.some((edit) => theirs.touchesRange(edit.from, edit.to) !== false)) return null;
  const moved = changeSet(mine, from.length).map(theirs);
  let text = '';
  let position = 0;
  moved.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    text += now.slice(position, fromA) + inserted.toString();
    position = toA;
  });
  return text + now.slice(position);
}

function changeSet(edits: readonly TextEdit[], length: number): ChangeSet {
  return ChangeSet.of(
    edits.map(({ from, to, insert }) => ({ from, to, insert })),
    length,
    '\n',
  );
}
