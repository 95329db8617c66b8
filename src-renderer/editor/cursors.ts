import { addCursorAbove, addCursorBelow } from '@codemirror/commands';
import { selectNextOccurrence, selectSelectionMatches } from '@codemirror/search';
import { EditorSelection, type EditorState } from '@codemirror/state';
import { EditorView, type Command } from '@codemirror/view';
import { addressAt } from '#core/links/address-at.ts';

/** Where further cursors go. */
export type CursorPlaces = 'above' | 'below' | 'next-match' | 'all-matches';

const commands: Readonly<Record<CursorPlaces, Command>> = {
  above: addCursorAbove,
  below: addCursorBelow,
  'next-match': selectNextOccurrence,
  'all-matches': selectSelectionMatches,
};

export function addCursors(view: EditorView, where: CursorPlaces): boolean {
  return commands[where](view);
}

export function addressHere(state: EditorState): string | null {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  return addressAt(line.text, head - line.from);
}

/** A right click means the place that it falls on, unless that is selected. */
export const pointByRightClick = EditorView.domEventHandlers({
  mousedown(event, view) {
    if (event.button !== 2) return false;
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    const isSelected = view.state.selection.ranges.some(
      ({ from, to }) => at !== null && from <= at && at <= to,
    );
    if (at !== null && !isSelected) view.dispatch({ selection: EditorSelection.cursor(at) });
    return false;
  },
});
