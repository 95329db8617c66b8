import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Range } from '#core/text/edit.ts';

/** A link that was sent before, with the button that leads there. */
export interface SentMark extends Range {
  readonly label: string;
  readonly tooltip: string;
  readonly open: () => void;
}

/** The marks of the whole text, in order; they take the place of those before. */
export const markSent = StateEffect.define<readonly SentMark[]>();

class SentButton extends WidgetType {
  readonly mark: SentMark;

  constructor(mark: SentMark) {
    super();
    this.mark = mark;
  }

  override eq(other: SentButton): boolean {
    return other.mark.label === this.mark.label && other.mark.tooltip === this.mark.tooltip;
  }

  override toDOM(): HTMLElement {
    const button = document.createElement('button');
    const { label, tooltip, open } = this.mark;
    button.className = 'md-sent-place';
    button.textContent = label;
    button.title = tooltip;
    button.setAttribute('aria-label', tooltip);
    button.tabIndex = -1;
    button.addEventListener('click', open);
    return button;
  }
}

const underline = Decoration.mark({ class: 'md-sent-before' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const effect = transaction.effects.findLast((each) => each.is(markSent));
    if (effect === undefined) return shown.map(transaction.changes);
    const length = transaction.newDoc.length;
    return Decoration.set(
      effect.value
        .filter(({ from, to }) => from < to && to <= length)
        .flatMap((mark) => [
          underline.range(mark.from, mark.to),
          Decoration.widget({ widget: new SentButton(mark), side: 1 }).range(mark.to),
        ]),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const sentMarks: Extension = marks;
