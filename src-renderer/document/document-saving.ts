import { absentVersion, type GalleyBridge } from '#core/ipc/contract.ts';
import type { OpenDocument } from '../state/document-state.ts';
import type { Notices } from '../ui/notices.ts';
import type { JournalRecorder } from './create-journal-recorder.ts';
import type { DocumentEditor, HeldDocument } from './held-document.ts';
import type { OutsideChanges } from './outside-changes.ts';
import type { Pause } from './pause.ts';

export interface DocumentSaving {
  save(): Promise<boolean>;
  /** Writes the text over what is on disk. */
  keepMine(): Promise<void>;
}

interface SavingDeps {
  readonly bridge: Pick<GalleyBridge, 'call'>;
  readonly held: HeldDocument;
  readonly editor: Pick<DocumentEditor, 'text'>;
  readonly journal: JournalRecorder;
  readonly autosave: Pause;
  readonly outside: OutsideChanges;
  readonly notices: Notices;
}

const utf8 = 'utf-8';
/** Another program may write between two tries; one that does so each time leaves it to the person. */
const mostTries = 3;

export function createDocumentSaving(deps: SavingDeps): DocumentSaving {
  const { bridge, held, editor, journal, autosave, outside, notices } = deps;
  let turn: Promise<boolean> = Promise.resolve(true);

  async function write(
    { issueId }: OpenDocument,
    baseVersion: string,
    triesLeft = mostTries,
  ): Promise<boolean> {
    const text = editor.text();
    autosave.cancel();
    held.update({ save: { kind: 'saving' } });
    journal.flush();
    const convertToUtf8 = held.isConverting();
    const saved = await bridge.call('issue.save', { issueId, text, baseVersion, convertToUtf8 });
    const document = held.current();
    if (document?.issueId !== issueId) return saved.ok;
    if (saved.ok) {
      held.setBase({ text, version: saved.value.version });
      held.setConverting(false);
      held.update({ conflict: null, encoding: utf8 });
      held.showSaved();
      if (!held.isClean()) autosave.restart();
      return true;
    }
    if (saved.error.code === 'file/changed-on-disk') {
      held.update({ save: { kind: 'unsaved' } });
      outside.receive(saved.error.disk);
      const now = held.current();
      if (now?.save.kind === 'saved') return true;
      if (now === null || now.conflict !== null || triesLeft === 1) return false;
      return write(now, held.base().version, triesLeft - 1);
    }
    held.update({ save: { kind: 'failed', error: saved.error } });
    notices.fail(saved.error);
    return false;
  }

  /** One write at a time; what is typed meanwhile is written after it. */
  function inTurn(act: () => Promise<boolean>): Promise<boolean> {
    const mine = turn.then(act);
    turn = mine.catch(() => false);
    return mine;
  }

  return {
    save: () =>
      inTurn(async () => {
        const document = held.current();
        if (document === null) return true;
        if (document.conflict !== null) return false;
        if (!held.isClean()) return write(document, held.base().version);
        held.showSaved();
        return true;
      }),
    async keepMine() {
      const seen = held.current()?.conflict ?? null;
      await inTurn(async () => {
        const document = held.current();
        // Only what the person was shown may be replaced, not what came while this waited its turn.
        if (document === null || seen === null || document.conflict !== seen) return false;
        return write(document, seen.disk?.version ?? absentVersion);
      });
    },
  };
}
