import { Transaction, type EditorState } from '@codemirror/state';
import type { EditorPlace } from './editor-handle.ts';

/** The state with its cursor at a place, or where it was when there is none. */
export function withPlace(state: EditorState, place: EditorPlace | undefined): EditorState {
  if (place === undefined) return state;
  const inside = (position: number): number => Math.min(position, state.doc.length);
  const selection = { anchor: inside(place.anchor), head: inside(place.head) };
  return state.update({ selection, annotations: Transaction.addToHistory.of(false) }).state;
}
