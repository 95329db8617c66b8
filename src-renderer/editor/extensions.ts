import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { cursorBlink } from './cursor-blink.ts';
import type { EditorWords } from './editor-words.ts';
import { markedChanges } from './marked-changes.ts';
import { plainEditor } from './plain-editor.ts';
import { pointByRightClick } from './cursors.ts';
import { problemMargin } from './problem-marks.ts';
import { sentMarks } from './sent-marks.ts';
import { twinMarks } from './twin-marks.ts';
import { phrases } from './phrases.ts';

/** Marks the editor while something is selected, for its look. */
const selecting = EditorView.editorAttributes.of(({ state }) =>
  state.selection.ranges.some(({ empty }) => !empty) ? { class: 'is-selecting' } : null,
);

/** What every document has and no setting changes. */
export const fixedExtensions: Extension = [
  plainEditor,
  // After it: the cursor that blinks is its.
  cursorBlink,
  EditorState.tabSize.of(4),
  selecting,
  // That it can be reached by Tab is said, for tools that look at attributes only.
  EditorView.contentAttributes.of({ spellcheck: 'false', autocorrect: 'off', tabindex: '0' }),
  markedChanges,
  sentMarks,
  twinMarks,
  problemMargin,
  pointByRightClick,
];

/** What depends on the window's language. */
export function languageExtensions(words: EditorWords, label: string): Extension {
  return [phrases(words), EditorView.contentAttributes.of({ 'aria-label': label })];
}

export function editableExtensions(editable: boolean): Extension {
  // The text stays focusable and selectable when it is read-only.
  return EditorState.readOnly.of(!editable);
}
