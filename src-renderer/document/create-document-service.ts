import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { OpenedIssue } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { findMojibake } from '#core/text/mojibake.ts';
import type { EditorPlace } from '../editor/editor-handle.ts';
import type { OpenDocument } from '../state/document-state.ts';
import { createKeptPlaces, type KeptPlaces } from '../state/kept-places.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createJournalRecorder } from './create-journal-recorder.ts';
import { createDocumentSaving } from './document-saving.ts';
import type { DocumentService } from './document-service.ts';
import { holdDocument, type DocumentEditor } from './held-document.ts';
import { isEditable, loadOpened } from './load-opened.ts';
import { createOutsideChanges } from './outside-changes.ts';
import { createPause } from './pause.ts';

export interface DocumentDeps {
  readonly bridge: Pick<GalleyBridge, 'call' | 'on'>;
  readonly store: AppStore;
  readonly editor: DocumentEditor;
  readonly notices: Notices;
  readonly translate: () => Translate;
  /** Where somebody was in each issue; its own when absent. */
  readonly places?: KeptPlaces<EditorPlace>;
  /** Which of main's two places the issue is open in; the window's own when absent. */
  readonly openCall?: 'issue.open' | 'side.open';
}

const autosavePauseMs = 2_000;
const inspectionPauseMs = 400;
/** Damage is all over a text, or nowhere: what is found in the beginning stands for the whole. */
const longestInspected = 40_000;
const utf8 = 'utf-8';

/** The life of the open issue: open, change, save, be changed by others, close. */
export function createDocumentService(deps: DocumentDeps): DocumentService {
  const { bridge, store, editor, notices, translate, openCall = 'issue.open' } = deps;
  let openCount = 0;
  const places = deps.places ?? createKeptPlaces<EditorPlace>();

  const held = holdDocument(store, editor);
  const journal = createJournalRecorder({ bridge, editor, held, notices });
  const autosave = createPause(autosavePauseMs, () => {
    if (store.getState().preferences.autosave) void service.save();
  });
  const inspection = createPause(inspectionPauseMs, () => held.update({ mojibake: inspect() }));
  const outside = createOutsideChanges({ held, editor, journal, autosave, notices, translate });
  const saving = createDocumentSaving({
    bridge,
    held,
    editor,
    journal,
    autosave,
    outside,
    notices,
  });

  function inspect(): OpenDocument['mojibake'] {
    const found = findMojibake(editor.text().slice(0, longestInspected));
    return found && { encoding: found.encoding, damagedLines: found.damagedLines.length };
  }

  function changed(): void {
    store.setState(({ revision }) => ({ revision: revision + 1 }));
    const document = held.current();
    if (document === null) return;
    inspection.restart();
    if (document.save.kind !== 'saving') held.showSaved();
    if (document.conflict === null && !held.isClean()) autosave.restart();
  }

  /**
   * Whether another program renamed the open issue to this one. Its journal goes along then, and what is
   * unsaved in the window is recovered there.
   */
  async function isRenamedTo(issueId: string): Promise<boolean> {
    if (held.current()?.conflict?.disk !== null) return false;
    const there = await bridge.call('issue.read', { issueId });
    return there.ok && there.value.text === held.base().text;
  }

  /** Nothing is unsaved and another program took the file away: nobody is held up by that. */
  async function letGo(): Promise<boolean> {
    const document = held.current();
    if (document === null || document.conflict?.disk !== null || !held.isClean()) return false;
    const { issueId, fileName: name } = document;
    const kept = await bridge.call('issue.let-go', { issueId, text: editor.text() });
    if (!kept.ok) {
      notices.fail(kept.error);
      return false;
    }
    const t = translate();
    const [text, detail] = [t('versions.letGo', { name }), t('versions.deletedDetail')];
    notices.toast({ tone: 'success', text, detail, actions: [] });
    return true;
  }

  function show(opened: OpenedIssue): void {
    const { text, version, id: issueId, fileName, encoding, writable, assetBase } = opened;
    const { journal: left } = opened;
    const isRecovered = left !== null && left.changes > 0;
    const editable = isEditable(opened);
    const onDisk = { text, version };
    // What the file was when the text was made from it decides whether both go together.
    held.setBase(isRecovered ? { text: left.saved?.text ?? '', version } : onDisk);
    held.setConverting(isRecovered && encoding !== utf8);
    places.keep(store.getState(), editor.place());
    const place = places.of(issueId, store.getState());
    loadOpened(editor, opened, place);
    journal.follow(issueId, left === null ? onDisk : null);
    // A long text is shown first.
    const isInspectedLater = editor.size().length > longestInspected;
    if (editable && isInspectedLater) inspection.restart();
    store.setState(({ revision }) => ({
      document: {
        issueId,
        fileName,
        encoding,
        editable,
        writable,
        assetBase,
        save: { kind: 'saved' },
        conflict: null,
        recovered: isRecovered
          ? { changes: left.changes, savedAt: left.saved?.at ?? null, diskText: text }
          : null,
        mojibake: editable && !isInspectedLater ? inspect() : null,
      },
      documentError: null,
      revision: revision + 1,
    }));
    if (!isRecovered) return;
    held.showSaved();
    outside.receive(onDisk);
  }

  const service: DocumentService = {
    async open(issueId) {
      openCount += 1;
      const mine = openCount;
      const isSaved = await saving.save();
      if (!isSaved && !(await isRenamedTo(issueId)) && !(await letGo())) return false;
      const left = editor.text();
      const opened = await bridge.call(openCall, { issueId });
      if (mine !== openCount) return true;
      if (!opened.ok) {
        store.setState({ documentError: opened.error });
        notices.fail(opened.error);
        return false;
      }
      // What was typed while the file was read belongs to the issue that was open.
      const isAsLeft = !isSaved && editor.text() === left;
      if (!isAsLeft && !(await saving.save())) return false;
      show(opened.value);
      return true;
    },
    async close() {
      openCount += 1;
      // What is typed meanwhile is saved as well.
      do {
        if (!(await saving.save())) return false;
      } while (!held.isClean());
      autosave.cancel();
      inspection.cancel();
      journal.stop();
      places.keep(store.getState(), editor.place());
      editor.load('', { editable: false });
      held.setBase({ text: '', version: '' });
      store.setState(({ revision }) => ({
        document: null,
        documentError: null,
        revision: revision + 1,
      }));
      return true;
    },
    save: () => saving.save(),
    recorded: () => journal.recorded(),
    keepMine: () => saving.keepMine(),
    takeTheirs: () => outside.takeTheirs(),
    async saveCopy() {
      const document = held.current();
      if (document === null) return;
      const { issueId } = document;
      const copied = await bridge.call('issue.save-copy', { issueId, text: editor.text() });
      if (!copied.ok) return notices.fail(copied.error);
      if (copied.value === null) return;
      const text = translate()('editor.copySaved', { name: copied.value.name });
      notices.toast({ tone: 'success', text, actions: [] });
    },
    keepRecovered: () => held.update({ recovered: null }),
    discardRecovered() {
      const recovered = held.current()?.recovered;
      if (recovered === null || recovered === undefined) return;
      held.update({ recovered: null });
      editor.replaceText(recovered.diskText);
      editor.focus();
    },
    convertToUtf8() {
      held.setConverting(true);
      editor.setEditable(true);
      held.update({ editable: true, save: { kind: 'unsaved' } });
      editor.focus();
    },
    repairEncoding() {
      const repair = held.current()?.editable === true ? findMojibake(editor.text()) : null;
      if (repair === null) return false;
      editor.applyEdits(repair.edits);
      held.update({ mojibake: inspect() });
      notices.announce(translate()('editor.repaired', { lines: repair.damagedLines.length }));
      return true;
    },
  };

  editor.onChange(changed);
  bridge.on('issue.changed-on-disk', ({ issueId, disk }) => {
    const document = held.current();
    // What a save in progress meets on disk, its own answer tells.
    if (document?.issueId === issueId && document.save.kind !== 'saving') outside.receive(disk);
  });
  return service;
}
