import { history, redo, undo } from '@codemirror/commands';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import { expect, test } from 'vitest';
import { createWaitingPastes } from '../../../../src-renderer/editor/waiting-pastes.ts';

/** An editor without a window; `‹` and `›` stand for the ends of what is selected, `|` for a cursor. */
function editorWith(shown: string, isReadOnly = false) {
  const from = shown.search(/[‹|]/u);
  const to = shown.includes('›') ? shown.indexOf('›') - 1 : from;
  let state = EditorState.create({
    doc: shown.replaceAll(/[‹›|]/gu, ''),
    selection: { anchor: from, head: to },
    extensions: [history(), EditorState.readOnly.of(isReadOnly)],
  });
  const run = (transaction: ReturnType<EditorState['update']>): void => {
    state = transaction.state;
    const { changes, docChanged } = transaction;
    pastes.update({ changes, docChanged, transactions: [transaction] });
  };
  const view = {
    get state() {
      return state;
    },
    dispatch: (...specs: readonly unknown[]) =>
      run(state.update(...(specs as readonly TransactionSpec[]))),
  };
  const pastes = createWaitingPastes(view);
  return {
    pastes,
    select(anchor: number, head = anchor) {
      view.dispatch({ selection: { anchor, head } });
    },
    type(text: string) {
      view.dispatch({ ...state.replaceSelection(text), userEvent: 'input.type' });
    },
    change(at: number, end: number, insert: string) {
      view.dispatch({ changes: { from: at, to: end, insert } });
    },
    undo: () => undo({ state, dispatch: run }),
    redo: () => redo({ state, dispatch: run }),
    text: () => state.doc.toString(),
    shown() {
      const { from: start, to: end, empty } = state.selection.main;
      const text = state.doc.toString();
      const middle = empty ? '|' : `‹${text.slice(start, end)}›`;
      return text.slice(0, start) + middle + text.slice(end);
    },
  };
}

type Editor = ReturnType<typeof editorWith>;

async function later(text: string): Promise<string> {
  await Promise.resolve();
  return text;
}

/** What is there after the text of a paste has come that waited while this happened. */
async function pastedLater(before: string, meanwhile: (editor: Editor) => void): Promise<Editor> {
  const editor = editorWith(before);
  const text = later('NEW');
  editor.pastes.paste(text);
  meanwhile(editor);
  await text;
  return editor;
}

test('what is there already is pasted at once, over what is selected', () => {
  const editor = editorWith('a ‹word› b');
  editor.pastes.paste('NEW');
  expect(editor.shown()).toBe('a NEW| b');
});

test.each<[string, string, (editor: Editor) => void, string]>([
  ['nothing happens', 'a ‹word› b', () => undefined, 'a NEW| b'],
  ['nothing happens, at a cursor', 'a | b', () => undefined, 'a NEW| b'],
  ['is typed on', 'a | b', (editor) => editor.type('xy'), 'a NEWxy| b'],
  ['is typed over the selection', 'a ‹word› b', (editor) => editor.type('xy'), 'a NEWxy| b'],
  ['the cursor goes to the end', 'a ‹word› b', (editor) => editor.select(8), 'a NEW b|'],
  [
    'something else is selected',
    '| some words',
    (editor) => editor.select(1, 5),
    'NEW ‹some› words',
  ],
  [
    'is typed before it',
    'a ‹word› b',
    (editor) => {
      editor.select(0);
      editor.type('xy ');
    },
    'xy |a NEW b',
  ],
  [
    'is typed behind the selection',
    'a ‹word›',
    (editor) => {
      editor.select(6);
      editor.type('!');
    },
    'a NEW!|',
  ],
  [
    'is typed in the selection',
    'a ‹word› b',
    (editor) => {
      editor.select(4);
      editor.type('-');
    },
    'a NEWwo-|rd b',
  ],
  ['the lines around it go', 'a ‹word› b', (editor) => editor.change(0, 8, ''), 'NEW|'],
  ['a program writes before it', 'a | b', (editor) => editor.change(0, 1, 'long'), 'long NEW| b'],
])('%s while a paste waits', async (_, before, meanwhile, after) => {
  expect((await pastedLater(before, meanwhile)).shown()).toBe(after);
});

test('two pastes that wait come in their order', async () => {
  for (const before of ['a | b', 'a ‹word› b']) {
    const editor = await pastedLater(before, ({ pastes }) => pastes.paste(later('TOO')));
    await expect.poll(() => editor.shown()).toBe('a NEWTOO| b');
  }
});

test('a paste that waited is one undo step of its own', async () => {
  const editor = await pastedLater('a ‹word› b', (one) => one.type('xy'));
  editor.undo();
  expect(editor.text()).toBe('a xy b');
  editor.undo();
  expect(editor.text()).toBe('a word b');
  editor.redo();
  editor.redo();
  expect(editor.text()).toBe('a NEWxy b');
});

test('with another document in the editor nothing is pasted', async () => {
  const editor = await pastedLater('a | b', ({ pastes }) => pastes.destroy());
  expect(editor.shown()).toBe('a | b');
});

test('nothing changes for a paste of nothing and in a read-only text', () => {
  const editor = editorWith('a ‹word› b');
  editor.pastes.paste('');
  expect(editor.shown()).toBe('a ‹word› b');
  const fixed = editorWith('a ‹word› b', true);
  fixed.pastes.paste('NEW');
  expect(fixed.shown()).toBe('a ‹word› b');
});

test('each of several selections is replaced', () => {
  let state = EditorState.create({
    doc: 'one two',
    selection: EditorSelection.create([EditorSelection.range(0, 3), EditorSelection.range(4, 7)]),
    extensions: EditorState.allowMultipleSelections.of(true),
  });
  const view = {
    get state() {
      return state;
    },
    dispatch: (...specs: readonly unknown[]) => {
      ({ state } = state.update(...(specs as readonly TransactionSpec[])));
    },
  };
  createWaitingPastes(view).paste('NEW');
  expect(state.doc.toString()).toBe('NEW NEW');
  expect(state.selection.ranges.map(({ head }) => head)).toEqual([3, 7]);
});
