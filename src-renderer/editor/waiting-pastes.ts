import { isolateHistory } from '@codemirror/commands';
import {
  Annotation,
  EditorSelection,
  type ChangeDesc,
  type EditorState,
  type TransactionSpec,
} from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { Range } from '#core/text/edit.ts';

/** Says of a change that it is a paste, so that what is pasted later comes after it. */
const pasted = Annotation.define<true>();

/** Text that takes the place of ranges of the text, as one undo step. */
function insertion(state: EditorState, ranges: readonly Range[], insert: string): TransactionSpec {
  const changes = state.changes(ranges.map(({ from, to }) => ({ from, to, insert })));
  const isOwn = (one: Range): boolean =>
    ranges.some(({ from, to }) => from === one.from && to === one.to);
  const selected = state.selection.ranges.map((range) =>
    isOwn(range) ? EditorSelection.cursor(changes.mapPos(range.to, 1)) : range.map(changes, 1),
  );
  return {
    changes,
    selection: EditorSelection.create(selected, state.selection.mainIndex),
    scrollIntoView: true,
    userEvent: 'input.paste',
    annotations: [isolateHistory.of('full'), pasted.of(true)],
  };
}

/**
 * Where a range is after a change. What is typed while a paste waits was typed after it: it stands behind the
 * pasted text, and where it took the place of the range, the paste takes the place of nothing any more.
 */
function afterChange({ from, to }: Range, changes: ChangeDesc, isPaste: boolean): Range {
  let isOver = from === to;
  changes.iterChangedRanges((start, end) => {
    if (start < to && end > from) isOver = true;
  });
  if (!isOver) return { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) };
  const at = isPaste ? changes.mapPos(to, 1) : changes.mapPos(from, -1);
  return { from: at, to: at };
}

/** Pastes whose text is still being made. They belong to one document: with it they end. */
export interface WaitingPastes {
  /** Puts the text in the place of what is selected now, now or as soon as it is there. */
  paste(text: string | Promise<string>): void;
  update(update: Pick<ViewUpdate, 'changes' | 'docChanged' | 'transactions'>): void;
  destroy(): void;
}

export function createWaitingPastes(view: Pick<EditorView, 'dispatch' | 'state'>): WaitingPastes {
  const waiting = new Set<{ ranges: readonly Range[] }>();

  function put(ranges: readonly Range[], text: string): void {
    const { state } = view;
    if (text === '' || state.readOnly) return;
    view.dispatch(insertion(state, ranges, text));
  }

  async function putLater(ranges: readonly Range[], text: Promise<string>): Promise<void> {
    const own = { ranges };
    waiting.add(own);
    const made = await text;
    if (waiting.delete(own)) put(own.ranges, made);
  }

  return {
    paste(text) {
      const { ranges } = view.state.selection;
      if (typeof text === 'string') put(ranges, text);
      else void putLater(ranges, text);
    },
    update({ changes, docChanged, transactions }) {
      if (!docChanged) return;
      const isPaste = transactions.some((one) => one.annotation(pasted) === true);
      for (const own of waiting) {
        own.ranges = own.ranges.map((range) => afterChange(range, changes, isPaste));
      }
    },
    destroy: () => waiting.clear(),
  };
}
