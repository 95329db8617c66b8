import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { pastedPictures } from '../images/picture-files.ts';

/** Pictures that are pasted into the text. */
export type PictureListener = (files: readonly File[]) => void;

export function pictureInput(listener: () => PictureListener | null): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const receive = listener();
      const files = pastedPictures(event.clipboardData);
      if (receive === null || files.length === 0 || view.state.readOnly) return false;
      event.preventDefault();
      receive(files);
      return true;
    },
  });
}
