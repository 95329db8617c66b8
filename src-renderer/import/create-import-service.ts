import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { ImportDone } from '#core/ipc/import-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { ListService } from '../library/list-service.ts';
import { initialImportState } from '../state/import-state.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { ImportService } from './import-service.ts';
import { createWriteFeeds } from './write-feeds.ts';

export interface ImportDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly documents: Pick<DocumentService, 'open' | 'close' | 'save'>;
  readonly list: Pick<ListService, 'remember'>;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createImportService(deps: ImportDeps): ImportService {
  const { bridge, store, documents, list, notices, translate } = deps;
  let undoLast: (() => void) | null = null;
  /** Reading was cancelled, not the system's dialog: what was planned before is gone with it. */
  let isCancelled = false;

  bridge.on('import.progress', (importStep) => {
    if (store.getState().importStep !== null) store.setState({ importStep });
  });

  /** What is shown instead of the open issue when that goes; null when it stays. */
  function nextAfter(gone: ReadonlySet<string>): string | null {
    const files = store.getState().library?.files ?? [];
    return files.find(({ id }) => !gone.has(id))?.id ?? null;
  }

  async function undo({ importId, issueIds }: ImportDone): Promise<void> {
    const openId = store.getState().document?.issueId ?? null;
    const isOpen = openId !== null && issueIds.includes(openId);
    // What is not saved would be missing when the issue is put back.
    if (isOpen && !(await documents.save())) return;
    const next = isOpen ? nextAfter(new Set(issueIds)) : null;
    const undone = await bridge.call('import.undo', { importId });
    if (!undone.ok) return notices.fail(undone.error);
    const { trashed, failed } = undone.value;
    for (const error of failed.slice(0, 3)) notices.fail(error);
    if (isOpen && trashed.includes(openId)) {
      await (next === null ? documents.close() : documents.open(next));
    }
    const { importDone } = store.getState();
    if (importDone?.importId === importId) {
      store.setState({ importDone: { ...importDone, isUndone: true } });
    }
    notices.announce(translate()('importing.undone', { count: trashed.length }));
  }

  /** For one that was through before it could be cancelled. */
  function tell({ issueIds, pictures }: ImportDone): void {
    const t = translate();
    const text = t('importing.done', { count: issueIds.length, pictures });
    notices.toast({
      tone: 'success',
      text,
      actions: [{ label: t('importing.undo'), run: () => undoLast?.() }],
    });
  }

  return {
    open() {
      if (store.getState().dialog !== null) return false;
      store.setState({ ...initialImportState, dialog: 'import' });
      return true;
    },
    close() {
      if (store.getState().importStep !== null) void bridge.call('import.cancel', undefined);
      store.setState({ dialog: null });
    },
    async choose(from) {
      if (store.getState().importStep !== null) return;
      isCancelled = false;
      store.setState({ importStep: 'reading', importFailure: null });
      const answer = await bridge.call('import.plan', { from });
      store.setState({ importStep: null });
      if (!answer.ok) store.setState({ ...initialImportState, importFailure: answer.error });
      else if (answer.value !== null) {
        store.setState({ importPlan: answer.value, importDone: null });
      } else if (isCancelled) store.setState(initialImportState);
    },
    async write() {
      const { importPlan, importStep } = store.getState();
      if (importPlan === null || importStep !== null) return;
      const total = importPlan.taken.length + importPlan.pictures;
      store.setState({ importStep: { done: 0, total }, importFailure: null });
      const answer = await bridge.call('import.write', { planId: importPlan.planId });
      store.setState({ importStep: null });
      if (!answer.ok) {
        store.setState({ importFailure: answer.error });
        return;
      }
      if (answer.value === null) {
        notices.announce(translate()('importing.cancelled'));
        return;
      }
      const done = answer.value;
      undoLast = list.remember(() => undo(done));
      store.setState({ importDone: { ...done, isUndone: false } });
      if (store.getState().dialog !== 'import') tell(done);
    },
    cancel() {
      isCancelled = true;
      void bridge.call('import.cancel', undefined);
    },
    undo: () => undoLast?.(),
    openFirst() {
      const [first] = store.getState().importDone?.issueIds ?? [];
      store.setState({ dialog: null });
      if (first !== undefined) void documents.open(first);
    },
    writeFeeds: createWriteFeeds(deps),
  };
}
