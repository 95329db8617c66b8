import type { DiskState } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { mergeTexts } from '#core/text/merge-texts.ts';
import type { Notices } from '../ui/notices.ts';
import type { JournalRecorder } from './create-journal-recorder.ts';
import type { Base, DocumentEditor, HeldDocument } from './held-document.ts';
import type { Pause } from './pause.ts';

/** What becomes of the text when another program changes its file. */
export interface OutsideChanges {
  receive(disk: DiskState): void;
  /** Takes what is on disk instead of the text; undo brings the text back. */
  takeTheirs(): void;
}

interface OutsideDeps {
  readonly held: HeldDocument;
  readonly editor: DocumentEditor;
  readonly journal: JournalRecorder;
  readonly autosave: Pause;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createOutsideChanges(deps: OutsideDeps): OutsideChanges {
  const { held, editor, journal, autosave, notices, translate } = deps;

  /** What is on disk is what the text is made from now. */
  function rebase(disk: Base): void {
    held.setBase(disk);
    held.update({ conflict: null });
    held.showSaved();
  }

  function adopt(disk: Base): void {
    journal.noteOutside(disk, true);
    held.setBase(disk);
    editor.replaceText(disk.text, { mark: true });
    rebase(disk);
  }

  function merge(disk: Base, edits: readonly TextEdit[], name: string): void {
    journal.noteOutside(disk, true);
    held.setBase(disk);
    if (edits.length > 0) editor.applyEdits(edits, { mark: true });
    rebase(disk);
    if (!held.isClean()) autosave.restart();
    const t = translate();
    const show = (): void => editor.jumpTo(edits[0]?.from ?? 0);
    notices.toast({
      tone: 'success',
      text: t('editor.merged', { name, places: edits.length }),
      actions: edits.length === 0 ? [] : [{ label: t('editor.mergedShow'), run: show }],
    });
  }

  function receive(disk: DiskState): void {
    const document = held.current();
    if (document === null) return;
    const base = held.base();
    const mine = editor.text();
    if (disk !== null && (disk.text === base.text || disk.text === mine)) return rebase(disk);
    if (disk !== null && document.editable) {
      const { fileName: name } = document;
      if (held.isClean()) {
        adopt(disk);
        const text = translate()('editor.reloaded', { name });
        notices.toast({ tone: 'success', text, actions: [] });
        return;
      }
      const edits = mergeTexts(base.text, mine, disk.text);
      if (edits !== null) return merge(disk, edits, name);
      journal.noteOutside(disk, false);
    }
    autosave.cancel();
    held.update({ conflict: { disk }, save: { kind: 'unsaved' } });
  }

  return {
    receive,
    takeTheirs() {
      const disk = held.current()?.conflict?.disk;
      if (disk !== null && disk !== undefined) adopt(disk);
    },
  };
}
