import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import { highlightSpecialChars } from '@codemirror/view';
import { hasTooMuchUnseen, isHardToColour } from './hard-to-draw.ts';
import { highlighting } from './highlighting.ts';
import { markdownLanguage } from './markdown-language.ts';

/** Inserted text of this length may be anything; what is typed is not looked at. */
const looksAt = 1_000;
const language = new Compartment();
const unseen = new Compartment();

/** Markdown in colours, with signs for what cannot be seen, but for a text that would take seconds to draw so. */
export function drawing(text: string): Extension {
  return [
    language.of(isHardToColour(text) ? [] : markdownLanguage()),
    unseen.of(hasTooMuchUnseen(text) ? [] : highlightSpecialChars()),
    highlighting,
    EditorState.transactionExtender.of((transaction) => {
      if (!transaction.docChanged) return null;
      const effects: StateEffect<unknown>[] = [];
      transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
        if (inserted.length < looksAt) return;
        const added = inserted.toString();
        if (isHardToColour(added)) effects.push(language.reconfigure([]));
        if (hasTooMuchUnseen(added)) effects.push(unseen.reconfigure([]));
      });
      return effects.length > 0 ? { effects } : null;
    }),
  ];
}
