import {
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Range as Placed,
} from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Range } from '#core/text/edit.ts';

/** What an editor shows of the other language beside it. */
export interface TwinMarks {
  /** The item that goes with the one that is looked at on the other side; null for none. */
  readonly counterpart: Range | null;
  /** Where items of the other side are missing here, in order: before that place. */
  readonly gaps: readonly { readonly at: number; readonly label: string }[];
}

const showMarks = StateEffect.define<TwinMarks>();

/** The marks, which take the place of those before. */
export function markTwin(marks: TwinMarks): StateEffect<TwinMarks> {
  return showMarks.of(marks);
}

class Gap extends WidgetType {
  readonly label: string;

  constructor(label: string) {
    super();
    this.label = label;
  }

  override eq(other: Gap): boolean {
    return other.label === this.label;
  }

  override toDOM(): HTMLElement {
    const gap = document.createElement('div');
    gap.className = 'md-twin-gap';
    gap.textContent = this.label;
    return gap;
  }
}

const counterpartLine = Decoration.line({ class: 'md-twin-counterpart' });

function decorate({ doc }: EditorState, { counterpart, gaps }: TwinMarks): DecorationSet {
  const placed: Placed<Decoration>[] = [];
  for (const { at, label } of gaps) {
    const from = doc.lineAt(Math.min(at, doc.length)).from;
    placed.push(Decoration.widget({ widget: new Gap(label), block: true, side: -1 }).range(from));
  }
  if (counterpart !== null && counterpart.from <= doc.length) {
    const end = Math.min(counterpart.to, doc.length);
    const last = doc.lineAt(Math.max(counterpart.from, end - 1)).number;
    for (let number = doc.lineAt(counterpart.from).number; number <= last; number += 1) {
      placed.push(counterpartLine.range(doc.line(number).from));
    }
  }
  return Decoration.set(placed, true);
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const effect = transaction.effects.findLast((each) => each.is(showMarks));
    return effect === undefined
      ? shown.map(transaction.changes)
      : decorate(transaction.state, effect.value);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const twinMarks: Extension = marks;
