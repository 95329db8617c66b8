import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { highlighting } from './highlighting.ts';
import { markdownLanguage } from './markdown-language.ts';

/** Inserted text of this length may be anything; what is typed is not looked at. */
const looksAt = 1_000;
/** Quotations and lists in one another, deeper than anyone writes: the grammar's time grows with their square. */
const deepLine = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50}/mu;

function isHardToColour(text: string): boolean {
  return deepLine.test(text);
}

const language = new Compartment();

/** Markdown in colours, but for a text that its grammar would take seconds to read. */
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
