import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import { EditorView, highlightSpecialChars } from '@codemirror/view';
import { hasTooMuchUnseen, isHardToColour, isHardToWrap } from './hard-to-draw.ts';
import { highlighting } from './highlighting.ts';
import { markdownLanguage } from './markdown-language.ts';

/** Inserted text of this length may be anything; what is typed is not looked at. */
const looksAt = 1_000;
const language = new Compartment();
const unseen = new Compartment();
const wrapping = new Compartment();

/**
 * Markdown in colours and in lines as wide as the pane, with signs for what cannot be seen. A text that the browser
 * could not draw so within a moment, or at all, goes without what is too much for it.
 */
export function drawing(text: string): Extension {
  return [
    language.of(isHardToColour(text) ? [] : markdownLanguage()),
    unseen.of(hasTooMuchUnseen(text) ? [] : highlightSpecialChars()),
    wrapping.of(isHardToWrap(text) ? [] : EditorView.lineWrapping),
    highlighting,
    EditorState.transactionExtender.of((transaction) => {
      if (!transaction.docChanged) return null;
      const effects: StateEffect<unknown>[] = [];
      transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
        if (inserted.length < looksAt) return;
        const added = inserted.toString();
        if (isHardToColour(added)) effects.push(language.reconfigure([]));
        if (hasTooMuchUnseen(added)) effects.push(unseen.reconfigure([]));
        if (isHardToWrap(added)) effects.push(wrapping.reconfigure([]));
      });
      return effects.length > 0 ? { effects } : null;
    }),
  ];
}
