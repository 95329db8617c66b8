import { syntaxTree } from '@codemirror/language';
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import type { ProseWord } from '#core/spelling/find-words.ts';
import type { Range } from '#core/text/edit.ts';
import type { Schedule } from '../state/schedule.ts';
import { wordsBetween } from './words-between.ts';
import './spelling.css';

/** The misspelt words in sight, in order; they take the place of those before. */
const showMisspelt = StateEffect.define<readonly Range[]>();

// Screen readers know this attribute in text and say it in their own way.
const mark = Decoration.mark({
  class: 'md-misspelt',
  attributes: { 'aria-invalid': 'spelling' },
});

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const effect = transaction.effects.findLast((each) => each.is(showMisspelt));
    if (effect === undefined) return shown.map(transaction.changes);
    const { length } = transaction.newDoc;
    return Decoration.set(
      effect.value.filter(({ to }) => to <= length).map(({ from, to }) => mark.range(from, to)),
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

function shownIn(state: EditorState): readonly Range[] {
  const shown: Range[] = [];
  state.field(marks).between(0, state.doc.length, (from, to) => {
    shown.push({ from, to });
  });
  return shown;
}

/** The marked word at a place; null where there is none. */
function misspeltAt(state: EditorState, at: number): Range | null {
  return shownIn(state).find(({ from, to }) => from <= at && at <= to) ?? null;
}

/** Shows these words as misspelt, if that is anything new. */
function present(view: EditorView, wanted: readonly Range[]): void {
  const shown = shownIn(view.state);
  const isSame =
    shown.length === wanted.length &&
    wanted.every(({ from, to }, at) => shown[at]?.from === from && shown[at].to === to);
  if (!isSame) view.dispatch({ effects: showMisspelt.of(wanted) });
}

interface SpellingMarksOptions {
  readonly schedule: Schedule;
  /** Those of the words that are misspelt, as far as that is known now; `again` when more is known. */
  readonly misspelt: (words: readonly ProseWord[], again: () => void) => readonly ProseWord[];
  /** The menu is wanted at a misspelt word; `point` null where the pointer is. */
  readonly onMenu: (view: EditorView, word: Range, isPointed: boolean) => void;
  /** Told of every text that is loaded; `look` looks at it anew, the function returned ends that. */
  readonly onView: (view: EditorView, look: () => void) => () => void;
}

const pauseMs = 300;

/** Underlines what is misspelt of what is in sight, once there is nothing more urgent to do. */
export function spellingMarks(options: SpellingMarksOptions): Extension {
  const { schedule, misspelt, onMenu, onView } = options;

  const looking = ViewPlugin.define(
    (view) => {
      /** A word is not judged while it is being typed. */
      let isTyping = false;

      function look(): void {
        if (view.composing) {
          task.restart();
          return;
        }
        const { head } = view.state.selection.main;
        const isTyped = ({ from, to }: Range): boolean => isTyping && from <= head && head <= to;
        const inSight = view.visibleRanges
          .flatMap((range) => wordsBetween(view.state, range))
          // A long line that is seen in parts is looked at more than once.
          .filter(({ from }, at, all) => at === 0 || from > (all[at - 1]?.from ?? -1));
        const wrong = misspelt(inSight, () => task.restart());
        present(
          view,
          wrong.filter((word) => !isTyped(word)),
        );
      }
      const task = schedule.task({ priority: 'index', pauseMs }, look);
      const end = onView(view, () => task.restart());
      task.restart();

      return {
        update(update: ViewUpdate) {
          const wasTyping = isTyping;
          if (update.docChanged) {
            isTyping = update.transactions.some((one) => one.isUserEvent('input.type'));
          } else if (update.selectionSet) isTyping = false;
          const isRead = syntaxTree(update.state) !== syntaxTree(update.startState);
          const isOther = update.docChanged || update.viewportChanged || isRead;
          if (isOther || wasTyping !== isTyping) task.restart();
        },
        destroy() {
          task.cancel();
          end();
        },
      };
    },
    {
      eventHandlers: {
        contextmenu(event, view) {
          // By its key the menu is meant for where the cursor is.
          const isPointed = event.button === 2;
          const at = isPointed
            ? view.posAtCoords({ x: event.clientX, y: event.clientY })
            : view.state.selection.main.head;
          const word = at === null ? null : misspeltAt(view.state, at);
          if (word === null) return false;
          event.preventDefault();
          onMenu(view, word, isPointed);
          return true;
        },
      },
    },
  );
  return [marks, looking];
}
