import { EditorState, type Extension } from '@codemirror/state';
import type { Translate } from '#core/messages/translator.ts';
import './folded-lines.css';

/** How a comparison folds what is the same on both sides; goes with the extension below. */
export const foldUnchanged = { margin: 3, minSize: 6 } as const;

/** The place of folded lines in a comparison, in the window's language and look. */
export function foldedLines(translate: Translate): Extension {
  return EditorState.phrases.of({ '$ unchanged lines': translate('editor.unchangedLines') });
}
