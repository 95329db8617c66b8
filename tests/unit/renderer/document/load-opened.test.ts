import { expect, test } from 'vitest';
import type { OpenedIssue } from '#core/ipc/shapes.ts';
import { loadOpened } from '../../../../src-renderer/document/load-opened.ts';
import type { EditorHandle } from '../../../../src-renderer/editor/editor-handle.ts';

const place = { anchor: 1, head: 1, line: 1 };

function loaded(changes: number | null) {
  const journal: OpenedIssue['journal'] =
    changes === null ? null : { text: 'ab', start: 'a', steps: [], saved: null, changes };
  const calls: Parameters<EditorHandle['load']>[] = [];
  const editor = { load: (...given: Parameters<EditorHandle['load']>) => void calls.push(given) };
  loadOpened(editor, { text: 'a', encoding: 'utf-8', journal }, place);
  return calls;
}

test('an issue is opened where somebody was in it', () => {
  expect(loaded(null)).toEqual([['a', { editable: true, place }]]);
  expect(loaded(0)).toMatchObject([['ab', { place, history: { start: 'a', steps: [] } }]]);
});

test('a text that was never saved is opened where its journal ends, since a place is noted later', () => {
  expect(loaded(2)).toEqual([['ab', { editable: true, history: { start: 'a', steps: [] } }]]);
});
