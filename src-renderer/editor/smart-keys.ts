import { isolateHistory } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import { continueList, type ListStep } from '#core/issue/continue-list.ts';

const codeNodes = new Set(['FencedCode', 'CodeBlock', 'InlineCode', 'HTMLBlock', 'CommentBlock']);
const linkNodes = new Set(['Link', 'Image', 'Autolink', 'URL', 'LinkReference', 'HTMLTag']);

function isInside(
  state: EditorState,
  from: number,
  to: number,
  names: ReadonlySet<string>,
): boolean {
  let isFound = false;
  syntaxTree(state).iterate({
    from,
    to,
    enter: ({ name, from: start, to: end }) => {
      isFound ||= names.has(name) && start < Math.max(to, from + 1) && end > from;
      return !isFound;
    },
  });
  return isFound;
}

/** Whether any of the range is code, in which nothing is Markdown. */
export function isCode(state: EditorState, from: number, to: number): boolean {
  return isInside(state, from, to, codeNodes);
}

export function hasLink(state: EditorState, from: number, to: number): boolean {
  return isInside(state, from, to, linkNodes);
}

/** As much of a list as is looked at: the whole of a long text would be felt at every line that ends. */
const linesAround = 2_000;

function continuedList({ doc }: EditorState, head: number): ListStep | null {
  const { number } = doc.lineAt(head);
  const { from } = doc.line(Math.max(1, number - linesAround));
  const { to } = doc.line(Math.min(doc.lines, number + linesAround));
  const step = continueList(doc.sliceString(from, to), head - from);
  if (step === null) return null;
  const edits = step.edits.map((edit) => ({
    from: edit.from + from,
    to: edit.to + from,
    insert: edit.insert,
  }));
  return { edits, cursor: step.cursor + from };
}

/** A key that takes a step of a list, if there is one where the cursor stands outside of code. */
export function listKey(
  stepAt: (state: EditorState, head: number) => ListStep | null,
): StateCommand {
  return ({ state, dispatch }) => {
    const { main, ranges } = state.selection;
    if (state.readOnly || ranges.length > 1 || !main.empty) return false;
    const { head } = main;
    if (isCode(state, Math.max(0, head - 1), head)) return false;
    const step = stepAt(state, head);
    if (step === null) return false;
    dispatch(
      state.update({
        changes: step.edits.map(({ from, to, insert }) => ({ from, to, insert })),
        selection: EditorSelection.cursor(step.cursor),
        scrollIntoView: true,
        userEvent: 'input',
        annotations: isolateHistory.of('full'),
      }),
    );
    return true;
  };
}

/** Enter: the next entry of a list, the end of one at an empty entry. */
export const continueLists = listKey(continuedList);
