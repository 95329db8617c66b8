import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import type { Range } from '#core/text/edit.ts';

/** Something wrong at a place, with what mends it where that is known. */
export interface EditorProblem extends Range {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** The rule's name, shown beside the message. */
  readonly rule: string;
  /** What can be done about it, in the order of its buttons. */
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** The problems of the text as a change of its state; those that do not fit it are left out. */
export function problemMarks(
  state: EditorState,
  problems: readonly EditorProblem[],
): TransactionSpec {
  const { length } = state.doc;
  const diagnostics = problems
    .filter(({ from, to }) => from <= to && to <= length)
    .map(({ from, to, severity, message, rule, actions }): Diagnostic => ({
      from,
      to,
      severity,
      message,
      source: rule,
      actions: actions.map(({ label, run }) => ({ name: label, apply: run })),
    }));
  return setDiagnostics(state, diagnostics);
}

/** Marks beside the line numbers; pointing at one tells what it is. */
export const problemMargin: Extension = lintGutter();
