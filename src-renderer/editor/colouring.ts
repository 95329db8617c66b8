import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { isHardToColour } from './hard-to-colour.ts';
import { highlighting } from './highlighting.ts';
import { markdownLanguage } from './markdown-language.ts';

/** Inserted text of this length may be anything; what is typed is not looked at. */
const looksAt = 1_000;
const language = new Compartment();

/** Markdown in colours, but for a text that would take seconds to colour. */
export function colouring(text: string): Extension {
  return [
    language.of(isHardToColour(text) ? [] : markdownLanguage()),
    highlighting,
    EditorState.transactionExtender.of((transaction) => {
      if (!transaction.docChanged) return null;
      let isHard = false;
      transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
        if (inserted.length >= looksAt) isHard ||= isHardToColour(inserted.toString());
      });
      return isHard ? { effects: language.reconfigure([]) } : null;
    }),
  ];
}
