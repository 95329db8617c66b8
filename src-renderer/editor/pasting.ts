import { EditorView } from '@codemirror/view';
import { isAddress } from './format.ts';

/** The text's only line end is LF (DESIGN.md, principle 5); pasted text may bring others. */
const lineEnds = EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n'));

/** An address pasted over a selected text makes a link of that text. */
const linkOverSelection = EditorView.domEventHandlers({
  paste(event, view) {
    const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
    const { from, to, empty } = view.state.selection.main;
    const selected = view.state.sliceDoc(from, to);
    const isText = !empty && !selected.includes('\n') && !isAddress(selected);
    if (view.state.readOnly || !isText || !isAddress(pasted)) return false;
    event.preventDefault();
    const insert = `[${selected}](${pasted})`;
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      scrollIntoView: true,
      userEvent: 'input.paste',
    });
    return true;
  },
});

export const pasting = [lineEnds, linkOverSelection];
