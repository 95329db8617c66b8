import { expect, test } from 'vitest';
import type { EditorHandle } from '../../../../src-renderer/editor/editor-handle.ts';
import { typeAgain } from '../../../../src-renderer/app/type-again.ts';

/** The text that an issue was opened with, after what was typed before was put in. */
function textAfter(opened: string, before: string, typed: string): string {
  let text = opened;
  const editor: Pick<EditorHandle, 'text' | 'applyEdits' | 'select'> = {
    text: () => text,
    applyEdits(edits) {
      for (const { from, to, insert } of edits.toReversed()) {
        text = text.slice(0, from) + insert + text.slice(to);
      }
    },
    select: () => undefined,
  };
  typeAgain(editor, { before, text: typed, place: { anchor: 0, head: 0, line: 1 } });
  return text;
}

test('what was typed is there again', () => {
  expect(textAfter('one two', 'one two', 'one, two')).toBe('one, two');
  expect(textAfter('one two', 'one two', 'two')).toBe('two');
});

test('a text that is another one by then keeps all it has, and gets what was typed', () => {
  expect(textAfter('zero one two', 'one two', 'one new two')).toContain('new');
  expect(textAfter('z', 'one two', 'one two!')).toBe('z!');
  expect(textAfter('zero', 'one two', 'two')).toBe('zero');
});
