import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';

/** The open text while its file does not hold it; it is searched instead of the file. */
export function unsavedText({
  store,
  editor,
}: {
  readonly store: AppStore;
  readonly editor: Pick<EditorHandle, 'text'>;
}): { readonly issueId: string; readonly text: string } | null {
  const { document } = store.getState();
  if (document === null || document.save.kind === 'saved') return null;
  return { issueId: document.issueId, text: editor.text() };
}
