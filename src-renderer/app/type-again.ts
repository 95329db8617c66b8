import type { EditorHandle } from '../editor/editor-handle.ts';
import { minimalChanges } from '../editor/minimal-changes.ts';
import type { TypedFirst } from './first-window.ts';

/**
 * Puts what was typed before the issue was opened into what it was opened with. Where that is another text,
 * because another program wrote the file in that moment or unsaved text was found, all of it stays, and what
 * was typed is put in.
 */
export function typeAgain(
  editor: Pick<EditorHandle, 'text' | 'applyEdits' | 'select'>,
  { before, text, place }: TypedFirst,
): void {
  const edits = minimalChanges(before, text);
  const there = editor.text();
  if (there === before) {
    editor.applyEdits(edits);
    editor.select({ from: place.anchor, to: place.head });
    return;
  }
  const inserts = edits
    .filter(({ insert }) => insert !== '')
    .map(({ from, insert }) => {
      const at = Math.min(from, there.length);
      return { from: at, to: at, insert };
    });
  if (inserts.length > 0) editor.applyEdits(inserts);
}
