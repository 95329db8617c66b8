import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OpenDocument } from '../state/document-state.ts';
import type { AppStore } from '../state/store.ts';

/** What the services of the open issue need of the editor. */
export type DocumentEditor = Pick<
  EditorHandle,
  | 'text'
  | 'size'
  | 'load'
  | 'place'
  | 'setEditable'
  | 'applyEdits'
  | 'replaceText'
  | 'jumpTo'
  | 'focus'
  | 'onChange'
  | 'onStep'
>;

/** What is on disk as far as we know. */
export interface Base {
  readonly text: string;
  readonly version: string;
}

/** The open issue as its services share it: its state in the store, and what is on disk. */
export interface HeldDocument {
  current(): OpenDocument | null;
  update(change: Partial<OpenDocument>): void;
  base(): Base;
  setBase(base: Base): void;
  /** The person agreed that the next save writes UTF-8. */
  isConverting(): boolean;
  setConverting(converting: boolean): void;
  /** Nothing is to be saved. */
  isClean(): boolean;
  /** Shows whether something is to be saved. */
  showSaved(): void;
}

export function holdDocument(
  store: AppStore,
  editor: Pick<DocumentEditor, 'text' | 'size'>,
): HeldDocument {
  let base: Base = { text: '', version: '' };
  let converting = false;
  const update = (change: Partial<OpenDocument>): void =>
    store.setState(({ document }) => ({ document: document && { ...document, ...change } }));
  // Most changes change the length; then nobody has to read the text.
  const isClean = (): boolean =>
    !converting && editor.size().length === base.text.length && editor.text() === base.text;
  return {
    current: () => store.getState().document,
    update,
    base: () => base,
    setBase: (next) => {
      base = next;
    },
    isConverting: () => converting,
    setConverting: (next) => {
      converting = next;
    },
    isClean,
    showSaved() {
      const kind = isClean() ? 'saved' : 'unsaved';
      if (store.getState().document?.save.kind !== kind) update({ save: { kind } });
    },
  };
}
