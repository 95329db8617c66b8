import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { AppStore } from '../state/store.ts';
import { initialVersionState } from '../state/version-state.ts';
import { formatMoment } from '../ui/format-moment.ts';
import type { Notices } from '../ui/notices.ts';
import type { VersionService } from './version-service.ts';

interface VersionDeps {
  readonly bridge: Pick<GalleyBridge, 'call'>;
  readonly store: AppStore;
  readonly documents: DocumentService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createVersionService(deps: VersionDeps): VersionService {
  const { bridge, store, documents, notices, translate } = deps;
  const openId = (): string | null => store.getState().document?.issueId ?? null;

  async function list(issueId: string): Promise<void> {
    const listed = await bridge.call('issue.versions', { issueId });
    if (!listed.ok) return notices.fail(listed.error);
    if (openId() === issueId) store.setState({ versions: listed.value });
  }

  async function restore(issueId: string, versionId: string): Promise<void> {
    const restored = await bridge.call('issue.restore', { issueId, versionId });
    if (!restored.ok) return notices.fail(restored.error);
    const { issueId: copyId, fileName: name } = restored.value;
    if (!(await documents.open(copyId))) return;
    const time = formatMoment(Number.parseInt(versionId, 10), store.getState().language);
    const text = translate()('versions.restored', { time, name });
    notices.toast({ tone: 'success', text, actions: [] });
  }

  /** The issue that takes the place of the open one: the one below it in the list, else above. */
  function neighbour(issueId: string): string | null {
    const files = store.getState().library?.files ?? [];
    const at = files.findIndex(({ id }) => id === issueId);
    return files[at + 1]?.id ?? files[at - 1]?.id ?? null;
  }

  async function putBack(trashId: string): Promise<void> {
    const put = await bridge.call('issue.put-back', { trashId });
    if (!put.ok) return notices.fail(put.error);
    const { issueId, fileName: name } = put.value;
    if (!(await documents.open(issueId))) return;
    notices.announce(translate()('versions.putBack', { name }));
  }

  /** Texts of this library that were never saved and are not on the screen. */
  async function tellUnsaved(): Promise<void> {
    const unsaved = await bridge.call('issue.unsaved', undefined);
    if (!unsaved.ok) return notices.fail(unsaved.error);
    const t = translate();
    for (const { issueId, fileName: name, isThere, changes, versionId } of unsaved.value) {
      const action = isThere
        ? { label: t('versions.unsavedOpen'), run: () => void documents.open(issueId) }
        : { label: t('versions.unsavedRestore'), run: () => void restore(issueId, versionId) };
      const text = isThere
        ? t('versions.unsaved', { name, changes })
        : t('versions.unsavedGone', { name, changes });
      notices.toast({ tone: 'failure', text, actions: [action] });
    }
  }

  // Once for each library, when its first issue is open: that one says itself what was recovered.
  let toldOf: string | null = null;
  store.subscribe(({ document, library }) => {
    if (document === null || library === null || library.id === toldOf) return;
    toldOf = library.id;
    void tellUnsaved();
  });

  return {
    ask() {
      const { dialog, document } = store.getState();
      if (dialog !== null || document === null) return false;
      store.setState({ ...initialVersionState, dialog: 'versions' });
      void list(document.issueId);
      return true;
    },
    async choose(versionId) {
      const issueId = openId();
      if (issueId === null) return;
      const version = await bridge.call('issue.version', { issueId, versionId });
      if (!version.ok) return notices.fail(version.error);
      if (openId() !== issueId) return;
      store.setState({ chosenVersion: { id: versionId, text: version.value.text } });
    },
    async restoreChosen() {
      const issueId = openId();
      const { chosenVersion } = store.getState();
      store.setState({ dialog: null });
      if (issueId !== null && chosenVersion !== null) await restore(issueId, chosenVersion.id);
    },
    async deleteIssue() {
      const issueId = openId();
      // What is not saved would be missing when the issue is put back.
      if (issueId === null || !(await documents.save())) return;
      const deleted = await bridge.call('issue.delete', { issueId });
      if (!deleted.ok) return notices.fail(deleted.error);
      const { trashId, fileName: name } = deleted.value;
      const next = neighbour(issueId);
      await (next === null ? documents.close() : documents.open(next));
      const t = translate();
      notices.toast({
        tone: 'success',
        text: t('versions.deleted', { name }),
        detail: t('versions.deletedDetail'),
        actions: [{ label: t('versions.undo'), run: () => void putBack(trashId) }],
      });
    },
    async askDeleted() {
      const deleted = await bridge.call('issue.deleted', undefined);
      if (!deleted.ok) return notices.fail(deleted.error);
      if (store.getState().dialog !== null) return;
      store.setState({ deletedIssues: deleted.value, dialog: 'deleted-issues' });
    },
    putBack,
  };
}
