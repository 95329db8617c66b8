import { defaultKeymap } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { highlighting } from '../../../src-renderer/editor/highlighting.ts';
import { markdownLanguage } from '../../../src-renderer/editor/markdown-language.ts';
import { plainEditor } from '../../../src-renderer/editor/plain-editor.ts';

declare global {
  interface Window {
    /** Of the control's page: what it shows next. */
    nextText: string;
    /** Of the control's page: shows the next text as if it were opened. */
    showNextText: () => void;
  }
}

/** What CodeMirror itself gives the app's editor; nothing of the app's own. */
const stateOf = (doc: string): EditorState =>
  EditorState.create({
    doc,
    extensions: [
      plainEditor,
      EditorView.lineWrapping,
      highlightSpecialChars(),
      markdownLanguage(),
      highlighting,
      keymap.of([...defaultKeymap, ...searchKeymap]),
    ],
  });

/** The control's page: CodeMirror with its Markdown, and nothing else. */
const view = new EditorView({ state: stateOf(''), parent: document.body });
window.showNextText = () => {
  view.setState(stateOf(window.nextText));
  view.scrollDOM.scrollTop = 0;
};
