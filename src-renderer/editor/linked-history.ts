import { redo, undo } from '@codemirror/commands';
import type { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { linkedStepOf } from './linked-step.ts';

export type HistoryDirection = 'undo' | 'redo';

/** An editor as its history needs it. */
type HistoryView = Pick<EditorView, 'state' | 'update'>;

/** What the next undo or redo would do, without doing it; null when there is none. */
function nextOf(view: HistoryView, direction: HistoryDirection): Transaction | null {
  const found: { transaction: Transaction | null } = { transaction: null };
  const command = direction === 'undo' ? undo : redo;
  command({
    state: view.state,
    dispatch: (transaction) => {
      found.transaction = transaction;
    },
  });
  return found.transaction;
}

/** The id of the linked change that the next undo or redo is about; null when it is about none. */
export function nextLinked(view: HistoryView, direction: HistoryDirection): string | null {
  const next = nextOf(view, direction);
  return (next && linkedStepOf(next)?.half.id) ?? null;
}

/** Undoes or repeats the linked change of that id, asking nobody; false when it is not the next one. */
export function takeLinked(view: HistoryView, direction: HistoryDirection, id: string): boolean {
  const next = nextOf(view, direction);
  if (next === null || linkedStepOf(next)?.half.id !== id) return false;
  view.update([next]);
  return true;
}
