import { isolateHistory } from '@codemirror/commands';
import { Transaction, type EditorSelection } from '@codemirror/state';
import { toTuples } from '#core/journal/edit-tuples.ts';
import type { JournalSelection, JournalStep } from '#core/journal/entry.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { linkedHalfOf } from './linked-step.ts';

/** What the journal keeps of a transaction: all that the undo history depends on; null for nothing. */
export function recordStep(transaction: Transaction): JournalStep | null {
  const at = transaction.annotation(Transaction.time) ?? 0;
  const event = transaction.annotation(Transaction.userEvent);
  const isolate = transaction.annotation(isolateHistory);
  const common = {
    at,
    ...(event === undefined ? {} : { event }),
    ...(isolate === undefined ? {} : { isolate }),
  };
  const selection =
    transaction.selection === undefined ? null : selectionOf(transaction.newSelection);
  // An undo moves a step between the branches even where it changes nothing, as of a letter typed
  // and deleted again.
  if (!transaction.docChanged && event !== 'undo' && event !== 'redo') {
    return selection === null && isolate === undefined
      ? null
      : {
          kind: 'select',
          ...common,
          selection: selection ?? selectionOf(transaction.newSelection),
        };
  }
  const half = event === 'undo' || event === 'redo' ? null : linkedHalfOf(transaction);
  return {
    kind: 'edit',
    ...common,
    edits: toTuples(editsOf(transaction)),
    ...(selection === null ? {} : { selection }),
    ...(transaction.annotation(Transaction.addToHistory) === false ? { inHistory: false } : {}),
    ...(half === null ? {} : { linked: half }),
    length: transaction.newDoc.length,
  };
}

function editsOf(transaction: Transaction): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  transaction.changes.iterChanges((from, to, _newFrom, _newTo, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  }, true);
  return edits;
}

function selectionOf({ ranges, mainIndex }: EditorSelection): JournalSelection {
  return { ranges: ranges.map(({ anchor, head }) => [anchor, head]), main: mainIndex };
}
