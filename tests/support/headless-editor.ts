import { history, isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorState, Transaction, type Extension, type StateCommand } from '@codemirror/state';
import type { JournalStep } from '#core/journal/entry.ts';
import { lineEdits } from '#core/text/line-edits.ts';
import type { DocumentEditor } from '../../src-renderer/document/held-document.ts';
import { recordStep } from '../../src-renderer/editor/record-step.ts';
import { replaySteps } from '../../src-renderer/editor/replay-steps.ts';

const extensions: Extension = [EditorState.lineSeparator.of('\n'), history()];

/** The editor without a window: real state, real history. */
export interface HeadlessEditor extends DocumentEditor {
  type(text: string, from: number, to: number): void;
  undo(): void;
  redo(): void;
  /** Every text that undo and redo lead to from here. */
  reachable(): readonly string[];
}

export function headlessEditor(): HeadlessEditor {
  let state = EditorState.create({ extensions });
  const stepListeners = new Set<(step: JournalStep) => void>();
  const changeListeners = new Set<() => void>();

  const dispatch = (transaction: Transaction): void => {
    const step = recordStep(transaction);
    state = transaction.state;
    if (step !== null) for (const listen of stepListeners) listen(step);
    if (transaction.docChanged) for (const listen of changeListeners) listen();
  };
  const run = (command: StateCommand): void => {
    command({ state, dispatch });
  };
  const applyEdits: DocumentEditor['applyEdits'] = (edits) => {
    dispatch(
      state.update({
        changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
        annotations: [Transaction.userEvent.of('edit'), isolateHistory.of('full')],
      }),
    );
  };
  const follow = (command: StateCommand): readonly string[] => {
    const texts: string[] = [];
    for (let at: EditorState | null = state; at !== null;) {
      const from: EditorState = at;
      at = null;
      command({
        state: from,
        dispatch: (transaction) => {
          at = transaction.state;
        },
      });
      texts.push(from.doc.toString());
    }
    return texts;
  };

  return {
    text: () => state.doc.toString(),
    size: () => ({ length: state.doc.length, lines: state.doc.lines }),
    place: () => ({
      anchor: state.selection.main.anchor,
      head: state.selection.main.head,
      line: 0,
    }),
    load: (text, { history: left }) => {
      const replayed = left === undefined ? null : replaySteps(left, extensions);
      const isThere = replayed?.doc.toString() === text;
      state =
        isThere && replayed !== null ? replayed : EditorState.create({ doc: text, extensions });
    },
    setEditable: () => undefined,
    applyEdits,
    replaceText: (text) => {
      const edits = lineEdits(state.doc.toString(), text);
      if (edits.length > 0) applyEdits(edits);
    },
    jumpTo: () => undefined,
    focus: () => undefined,
    onChange: (listen) => listening(changeListeners, listen),
    onStep: (listen) => listening(stepListeners, listen),
    type: (text, from, to) => {
      dispatch(
        state.update({
          changes: { from, to, insert: text },
          selection: { anchor: from + text.length },
          annotations: Transaction.userEvent.of(text === '' ? 'delete.backward' : 'input.type'),
        }),
      );
    },
    undo: () => run(undo),
    redo: () => run(redo),
    reachable: () => [...follow(undo), ...follow(redo)],
  };
}

function listening<Listener>(listeners: Set<Listener>, listen: Listener): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}
