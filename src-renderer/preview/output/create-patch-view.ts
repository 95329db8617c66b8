import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import type { Translate } from '#core/messages/translator.ts';
import { foldedLines, foldUnchanged } from '../../editor/folded-lines.ts';

interface Patch {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** A read-only view of what becomes of a file; what stays the same is folded. */
export function createPatchView(
  parent: HTMLElement,
  { path, before, after }: Patch,
  translate: Translate,
): EditorView {
  return new EditorView({
    parent,
    doc: after,
    extensions: [
      EditorState.readOnly.of(true),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': path }),
      foldedLines(translate),
      lineNumbers(),
      unifiedMergeView({
        original: before ?? '',
        mergeControls: false,
        collapseUnchanged: foldUnchanged,
      }),
    ],
  });
}
