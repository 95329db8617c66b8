import {
  EditorSelection,
  type ChangeSpec,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state';

/** Puts `mark` around each selection, or takes it away where it stands; both keep what is selected. */
export function toggleMark(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const changes = state.changeByRange((range) => {
      const { from, to } = range;
      const inside = state.sliceDoc(from, to);
      const before = state.sliceDoc(Math.max(0, from - mark.length), from);
      const after = state.sliceDoc(to, to + mark.length);
      // In `***both***` the inner star belongs to bold, so a single one is not taken for italics.
      const isLonger =
        mark.length === 1 &&
        state.sliceDoc(Math.max(0, from - 2), from) === mark + mark &&
        state.sliceDoc(Math.max(0, from - 3), from) !== mark.repeat(3);
      if (before === mark && after === mark && !isLonger) {
        return unwrapped(from - mark.length, from, to, to + mark.length, -mark.length, range);
      }
      const isWrapped =
        inside.length > 2 * mark.length && inside.startsWith(mark) && inside.endsWith(mark);
      if (isWrapped && !(mark.length === 1 && inside.startsWith(mark + mark))) {
        return {
          changes: [
            { from, to: from + mark.length },
            { from: to - mark.length, to },
          ],
          range: EditorSelection.range(from, to - 2 * mark.length),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(range.anchor + mark.length, range.head + mark.length),
      };
    });
    dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input.format' }));
    return true;
  };
}

function unwrapped(
  openFrom: number,
  openTo: number,
  closeFrom: number,
  closeTo: number,
  shift: number,
  range: SelectionRange,
): { changes: ChangeSpec; range: SelectionRange } {
  return {
    changes: [
      { from: openFrom, to: openTo },
      { from: closeFrom, to: closeTo },
    ],
    range: EditorSelection.range(range.anchor + shift, range.head + shift),
  };
}

const address = /^(?:https?:\/\/|mailto:)\S+$/;

/** Whether a text is one address and nothing else. */
export function isAddress(text: string): boolean {
  return address.test(text.trim());
}

/**
 * Makes a link of the main selection: of an address its text is still to be written, of a text its
 * address; what is missing is where the cursor goes.
 */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const { from, to } = state.selection.main;
  const selected = state.sliceDoc(from, to);
  const insert = isAddress(selected) ? `[](${selected.trim()})` : `[${selected}]()`;
  const cursor = isAddress(selected) || selected === '' ? from + 1 : from + insert.length - 1;
  dispatch(
    state.update({
      changes: { from, to, insert },
      selection: { anchor: cursor },
      scrollIntoView: true,
      userEvent: 'input.format',
    }),
  );
  return true;
};
