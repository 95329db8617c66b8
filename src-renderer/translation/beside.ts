import type { PreferencesService } from '../app/preferences-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { TwinService } from '../twins/twin-service.ts';

/** The other language's editor beside the issue, for what changes or shows it. */
export interface Beside {
  /** Its editor while that file is open in it. */
  editorOf(file: string): EditorHandle | null;
  isEditable(): boolean;
  /** Opens the other language beside the issue; null where that is not possible. */
  open(file: string): Promise<EditorHandle | null>;
  onChange(listener: () => void): void;
}

export function createBeside(
  store: AppStore,
  { side }: TwinService,
  preferences: PreferencesService,
): Beside {
  const editorOf = (file: string): EditorHandle | null =>
    side.store.getState().document?.issueId === file ? side.editor : null;

  return {
    editorOf,
    isEditable: () => side.store.getState().document?.editable === true,
    open(file) {
      preferences.change({ twinShown: true });
      return new Promise((resolve) => {
        const look = (): boolean => {
          const { document, documentError } = side.store.getState();
          const isOther = store.getState().twinFile?.file !== file;
          const isThere = document?.issueId === file;
          if (!isThere && documentError === null && !isOther) return false;
          resolve(isThere ? side.editor : null);
          return true;
        };
        if (look()) return;
        const ends = [side.store, store].map((each) =>
          each.subscribe(() => {
            if (look()) for (const end of ends) end();
          }),
        );
      });
    },
    onChange(listener) {
      side.store.subscribe((state, before) => {
        const isOther = state.document?.issueId !== before.document?.issueId;
        if (isOther || state.revision !== before.revision) listener();
      });
    },
  };
}
