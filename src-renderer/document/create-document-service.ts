import type { DiskState, OpenedIssue } from '#core/ipc/shapes.ts';
import { absentVersion, type GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import { findMojibake } from '#core/text/mojibake.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OpenDocument } from '../state/document-state.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createPause } from './pause.ts';
import type { DocumentService } from './document-service.ts';

export interface DocumentDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** What is on disk as far as we know. */
interface Base {
  readonly text: string;
  readonly version: string;
}

const autosavePauseMs = 2_000;
const inspectionPauseMs = 400;
const utf8 = 'utf-8';

/** The life of the open issue: open, change, save, be changed by others, close. */
export function createDocumentService(deps: DocumentDeps): DocumentService {
  const { bridge, store, editor, notices, translate } = deps;
  let base: Base = { text: '', version: '' };
  let convertToUtf8 = false;
  let openCount = 0;
  let turn: Promise<boolean> = Promise.resolve(true);

  const current = (): OpenDocument | null => store.getState().document;
  const update = (change: Partial<OpenDocument>): void =>
    store.setState(({ document }) => ({ document: document && { ...document, ...change } }));
  const isClean = (): boolean => !convertToUtf8 && editor.text() === base.text;
  const showSaved = (): void => update({ save: { kind: isClean() ? 'saved' : 'unsaved' } });

  const autosave = createPause(autosavePauseMs, () => {
    if (store.getState().preferences.autosave) void service.save();
  });
  const inspection = createPause(inspectionPauseMs, () => update({ mojibake: inspect() }));

  function inspect(): OpenDocument['mojibake'] {
    const found = findMojibake(editor.text());
    return found && { encoding: found.encoding, damagedLines: found.damagedLines.length };
  }

  function changed(): void {
    store.setState(({ revision }) => ({ revision: revision + 1 }));
    if (current() === null) return;
    inspection.restart();
    if (current()?.save.kind !== 'saving') showSaved();
    if (current()?.conflict === null && !isClean()) autosave.restart();
  }

  function show(opened: OpenedIssue): void {
    const { text, version, id: issueId, fileName, encoding, writable, assetBase } = opened;
    const editable = encoding === utf8;
    base = { text, version };
    convertToUtf8 = false;
    editor.load(text, { editable });
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
        mojibake: editable ? inspect() : null,
      },
      documentError: null,
      revision: revision + 1,
    }));
  }

  /** Takes what another program left on disk; undo brings the text before it back. */
  function adopt({ text, version }: Base): void {
    base = { text, version };
    editor.replaceText(text);
    update({ conflict: null });
    showSaved();
  }

  function receiveDisk(disk: DiskState): void {
    const document = current();
    if (document === null) return;
    const isUnchanged = disk?.text === base.text || disk?.text === editor.text();
    if (disk !== null && isUnchanged) {
      base = { text: disk.text, version: disk.version };
      update({ conflict: null });
      showSaved();
      return;
    }
    if (disk !== null && isClean() && document.editable) {
      adopt(disk);
      const text = translate()('editor.reloaded', { name: document.fileName });
      notices.toast({ tone: 'success', text, actions: [] });
      return;
    }
    autosave.cancel();
    update({ conflict: { disk }, save: { kind: 'unsaved' } });
  }

  async function write(document: OpenDocument, baseVersion: string): Promise<boolean> {
    const text = editor.text();
    autosave.cancel();
    update({ save: { kind: 'saving' } });
    const { issueId } = document;
    const saved = await bridge.call('issue.save', { issueId, text, baseVersion, convertToUtf8 });
    if (current()?.issueId !== issueId) return saved.ok;
    if (saved.ok) {
      base = { text, version: saved.value.version };
      convertToUtf8 = false;
      update({ conflict: null, encoding: utf8 });
      showSaved();
      if (!isClean()) autosave.restart();
      return true;
    }
    if (saved.error.code === 'file/changed-on-disk') {
      update({ save: { kind: 'unsaved' } });
      receiveDisk(saved.error.disk);
      return current()?.save.kind === 'saved';
    }
    update({ save: { kind: 'failed', error: saved.error } });
    notices.fail(saved.error);
    return false;
  }

  /** One write at a time; what is typed meanwhile is written after it. */
  function inTurn(act: () => Promise<boolean>): Promise<boolean> {
    const mine = turn.then(act);
    turn = mine.catch(() => false);
    return mine;
  }

  const service: DocumentService = {
    async open(issueId) {
      openCount += 1;
      const mine = openCount;
      if (!(await service.save())) return false;
      const opened = await bridge.call('issue.open', { issueId });
      if (mine !== openCount) return true;
      if (!opened.ok) {
        store.setState({ documentError: opened.error });
        notices.fail(opened.error);
        return false;
      }
      // What was typed while the file was read belongs to the issue that was open.
      if (!(await service.save())) return false;
      show(opened.value);
      return true;
    },
    async close() {
      openCount += 1;
      if (!(await service.save())) return false;
      autosave.cancel();
      inspection.cancel();
      editor.load('', { editable: false });
      base = { text: '', version: '' };
      store.setState(({ revision }) => ({
        document: null,
        documentError: null,
        revision: revision + 1,
      }));
      return true;
    },
    save: () =>
      inTurn(async () => {
        const document = current();
        if (document === null) return true;
        if (document.conflict !== null) return false;
        if (!isClean()) return write(document, base.version);
        showSaved();
        return true;
      }),
    async saveCopy() {
      const document = current();
      if (document === null) return;
      const { issueId } = document;
      const copied = await bridge.call('issue.save-copy', { issueId, text: editor.text() });
      if (!copied.ok) return notices.fail(copied.error);
      if (copied.value === null) return;
      const text = translate()('editor.copySaved', { name: copied.value.name });
      notices.toast({ tone: 'success', text, actions: [] });
    },
    async keepMine() {
      await inTurn(async () => {
        const document = current();
        if (document === null || document.conflict === null) return false;
        return write(document, document.conflict.disk?.version ?? absentVersion);
      });
    },
    takeTheirs() {
      const disk = current()?.conflict?.disk;
      if (disk !== null && disk !== undefined) adopt(disk);
    },
    convertToUtf8() {
      convertToUtf8 = true;
      editor.setEditable(true);
      update({ editable: true, save: { kind: 'unsaved' } });
      editor.focus();
    },
    repairEncoding() {
      const repair = current()?.editable === true ? findMojibake(editor.text()) : null;
      if (repair === null) return false;
      editor.applyEdits(repair.edits);
      update({ mojibake: inspect() });
      notices.announce(translate()('editor.repaired', { lines: repair.damagedLines.length }));
      return true;
    },
  };

  editor.onChange(changed);
  bridge.on('issue.changed-on-disk', ({ issueId, disk }) => {
    const document = current();
    // What a save in progress meets on disk, its own answer tells.
    if (document?.issueId === issueId && document.save.kind !== 'saving') receiveDisk(disk);
  });
  return service;
}
