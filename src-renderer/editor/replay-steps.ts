import { history, isolateHistory, redo, undo } from '@codemirror/commands';
import {
  EditorSelection,
  EditorState,
  StateEffect,
  Transaction,
  type Annotation,
  type Extension,
  type StateCommand,
} from '@codemirror/state';
import { toEdits } from '#core/journal/edit-tuples.ts';
import type { JournalStep } from '#core/journal/entry.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { linkedSteps, linkTo } from './linked-step.ts';

/** A text and the steps that were made from it. */
export interface EditHistory {
  readonly start: string;
  readonly steps: readonly JournalStep[];
}

/** Only what the history depends on: the language and the decorations of the window cost time. */
const bareExtensions: Extension = [
  EditorState.lineSeparator.of('\n'),
  EditorState.allowMultipleSelections.of(true),
  history(),
  linkedSteps,
];

const historyByStep: Readonly<Record<string, StateCommand>> = { undo, redo };

/** A state with the text, selection and undo history that the steps lead to. */
export function replaySteps({ start, steps }: EditHistory, extensions: Extension): EditorState {
  let state = EditorState.create({ doc: start, extensions: bareExtensions });
  for (const step of steps) state = replayStep(state, step);
  // What comes after does not continue the last step, however short the time between them.
  const isolated = state.update({ annotations: isolateHistory.of('full') }).state;
  return isolated.update({ effects: StateEffect.reconfigure.of(extensions) }).state;
}

function replayStep(state: EditorState, step: JournalStep): EditorState {
  if (step.kind === 'select') return state.update(specOf(step)).state;
  return throughHistory(state, step) ?? state.update({ ...specOf(step), ...changesOf(step) }).state;
}

/** Undo and redo move steps between the branches; null for other steps, and when the text would differ. */
function throughHistory(
  state: EditorState,
  step: JournalStep & { readonly kind: 'edit' },
): EditorState | null {
  const command = historyByStep[step.event ?? ''];
  if (command === undefined) return null;
  const done: { state: EditorState | null } = { state: null };
  command({
    state,
    dispatch: (transaction) => {
      done.state = transaction.state;
    },
  });
  const expected = applyEdits(state.doc.toString(), toEdits(step.edits));
  return done.state?.doc.toString() === expected ? done.state : null;
}

function changesOf({ edits }: JournalStep & { readonly kind: 'edit' }) {
  return { changes: toEdits(edits).map(({ from, to, insert }) => ({ from, to, insert })) };
}

function specOf(step: JournalStep) {
  const annotations: Annotation<unknown>[] = [Transaction.time.of(step.at)];
  if (step.event !== undefined) annotations.push(Transaction.userEvent.of(step.event));
  if (step.isolate !== undefined) annotations.push(isolateHistory.of(step.isolate));
  if (step.kind === 'edit' && step.inHistory === false) {
    annotations.push(Transaction.addToHistory.of(false));
  }
  const half = step.kind === 'edit' ? step.linked : undefined;
  const { selection } = step;
  const ranges = selection?.ranges.map(([anchor, head]) => EditorSelection.range(anchor, head));
  return {
    annotations,
    filter: false,
    ...(half === undefined ? {} : { effects: linkTo(half) }),
    ...(ranges === undefined
      ? {}
      : { selection: EditorSelection.create(ranges, selection?.main ?? 0) }),
  };
}
