import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { commands } from '#core/commands/catalogue.ts';
import type { EditorWords } from './editor-words.ts';
import { markedChanges } from './marked-changes.ts';
import { pasting } from './pasting.ts';
import { plainEditor } from './plain-editor.ts';
import { problemMargin } from './problem-marks.ts';
import { sentMarks } from './sent-marks.ts';
import { twinMarks } from './twin-marks.ts';
import { phrases } from './phrases.ts';

const catalogueKeys: ReadonlySet<string> = new Set(commands.flatMap((command) => command.keys));

/** CodeMirror's own keys, without those that the command catalogue gives a meaning. */
const keys: readonly KeyBinding[] = [
  ...defaultKeymap,
  ...searchKeymap,
  { key: 'Tab', run: indentMore, shift: indentLess },
].filter(({ key }) => key === undefined || !catalogueKeys.has(key));

/** Marks the editor while something is selected, for its look. */
const selecting = EditorView.editorAttributes.of(({ state }) =>
  state.selection.ranges.some(({ empty }) => !empty) ? { class: 'is-selecting' } : null,
);

/** What every document has and no setting changes. */
export const fixedExtensions: Extension = [
  plainEditor,
  EditorState.tabSize.of(4),
  selecting,
  // That it can be reached by Tab is said, for tools that look at attributes only.
  EditorView.contentAttributes.of({ spellcheck: 'false', autocorrect: 'off', tabindex: '0' }),
  markedChanges,
  sentMarks,
  twinMarks,
  problemMargin,
  pasting,
  keymap.of(keys),
];

/** What depends on the window's language. */
export function languageExtensions(words: EditorWords, label: string): Extension {
  return [phrases(words), EditorView.contentAttributes.of({ 'aria-label': label })];
}

export function editableExtensions(editable: boolean): Extension {
  // The text stays focusable and selectable when it is read-only.
  return EditorState.readOnly.of(!editable);
}
