import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { insertLink, isAddress, toggleMark } from '../../../../src-renderer/editor/format.ts';

/** `‹` and `›` stand for the selection's ends, `|` for a cursor. */
function run(command: StateCommand, before: string): string {
  const from = before.search(/[‹|]/);
  const text = before.replace(/[‹›|]/g, '');
  const to = before.includes('›') ? before.indexOf('›') - 1 : from;
  let state = EditorState.create({ doc: text, selection: EditorSelection.range(from, to) });
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  const { from: start, to: end, empty } = state.selection.main;
  const after = state.doc.toString();
  return empty
    ? `${after.slice(0, start)}|${after.slice(start)}`
    : `${after.slice(0, start)}‹${after.slice(start, end)}›${after.slice(end)}`;
}

describe('bold and italic', () => {
  test.each([
    ['**', 'a ‹word› here', 'a **‹word›** here'],
    ['**', 'a **‹word›** here', 'a ‹word› here'],
    ['**', 'a ‹**word**› here', 'a ‹word› here'],
    ['**', 'a | here', 'a **|** here'],
    ['**', 'a **|** here', 'a | here'],
    ['*', 'a ‹word› here', 'a *‹word›* here'],
    ['*', 'a *‹word›* here', 'a ‹word› here'],
    ['*', 'a **‹bold›** here', 'a ***‹bold›*** here'],
    ['*', 'a ***‹both›*** here', 'a **‹both›** here'],
    ['**', '‹中文›字', '**‹中文›**字'],
  ])('%s on %s', (mark, before, after) => {
    expect(run(toggleMark(mark), before)).toBe(after);
  });

  test('nothing changes in a read-only text', () => {
    const state = EditorState.create({ doc: 'a', extensions: EditorState.readOnly.of(true) });
    expect(toggleMark('**')({ state, dispatch: () => expect.unreachable() })).toBe(false);
    expect(insertLink({ state, dispatch: () => expect.unreachable() })).toBe(false);
  });
});

describe('link', () => {
  test.each([
    ['see ‹this›', 'see [this](|)'],
    ['see |', 'see [|]()'],
    ['‹https://example.com/a›', '[|](https://example.com/a)'],
  ])('on %s', (before, after) => {
    expect(run(insertLink, before)).toBe(after);
  });

  test.each([
    ['https://example.com', true],
    [' http://example.com/a?b#c ', true],
    ['mailto:a@example.com', true],
    ['https://example.com and more', false],
    ['javascript:alert(1)', false],
    ['example.com', false],
  ])('%s is an address: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });
});
