import type { EditorHandle } from '../editor/editor-handle.ts';

/**
 * Whether an editing command means the editor: not while the person types in another field, whose
 * own undo and keys stay theirs.
 */
export function editorWantsCommand(editor: Pick<EditorHandle, 'hasFocus'>): boolean {
  if (editor.hasFocus()) return true;
  const focused = document.activeElement;
  return !(
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  );
}
