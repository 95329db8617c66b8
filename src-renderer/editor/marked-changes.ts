import { StateEffect, StateField, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Marks what this transaction inserts as somebody else's; the marks before go. */
export const markInserted = StateEffect.define();

const mark = Decoration.mark({ class: 'md-from-outside' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const isMarking = transaction.effects.some((effect) => effect.is(markInserted));
    if (!isMarking) return shown.map(transaction.changes);
    const ranges: Range<Decoration>[] = [];
    transaction.changes.iterChanges((_fromA, _toA, from, to) => {
      if (to > from) ranges.push(mark.range(from, to));
    });
    return Decoration.set(ranges);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows for a while what came from outside (the style sheet lets it fade). */
export const markedChanges: Extension = marks;
