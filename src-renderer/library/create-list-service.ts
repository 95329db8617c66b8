import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { StatusChange } from '#core/ipc/list-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { DocumentService } from '../document/document-service.ts';
import { issueRows, type IssueRow } from '../parts/issue-rows.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { ListService } from './list-service.ts';
import { createRenaming } from './create-renaming.ts';

export interface ListDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly documents: DocumentService;
  readonly preferences: PreferencesService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

type Undo = () => Promise<void>;
const mostUndo = 30;

export function createListService(deps: ListDeps): ListService {
  const { bridge, store, documents, notices, translate } = deps;
  const steps: Undo[] = [];

  /** One step to take back, by a toast's button as well as by the command. */
  function remember(step: Undo): () => void {
    steps.push(step);
    if (steps.length > mostUndo) steps.shift();
    return () => {
      const at = steps.indexOf(step);
      if (at === -1) return;
      steps.splice(at, 1);
      void step();
    };
  }

  const rows = (): readonly IssueRow[] => {
    const { library } = store.getState();
    return library === null ? [] : issueRows(library.files, library.groups);
  };
  const chosenRows = (ids: Iterable<string> = store.getState().listSelection) => {
    const wanted = new Set(ids);
    return rows().filter(({ id }) => wanted.has(id));
  };

  async function readStatuses(): Promise<void> {
    const { library } = store.getState();
    const statuses = await bridge.call('list.statuses', undefined);
    if (store.getState().library?.id !== library?.id) return;
    // A status.yaml that cannot be read says nothing; whoever changes a status is told why.
    store.setState({ listStatuses: statuses.ok ? statuses.value : {} });
  }
  store.subscribe(({ library }, before) => {
    if (library?.id === before.library?.id) return;
    steps.length = 0;
    store.setState({ listStatuses: {}, listSelection: new Set() });
    if (library !== null) void readStatuses();
  });
  bridge.on('list.statuses-changed', (listStatuses) => store.setState({ listStatuses }));
  if (store.getState().library !== null) void readStatuses();

  async function write(changes: readonly StatusChange[]): Promise<boolean> {
    const statuses = await bridge.call('list.set-status', { changes: [...changes] });
    if (!statuses.ok) {
      notices.fail(statuses.error);
      return false;
    }
    store.setState({ listStatuses: statuses.value });
    return true;
  }

  async function setStatus(
    issues: readonly IssueRow[],
    status: NonNullable<StatusChange['status']>,
  ): Promise<void> {
    const { listStatuses } = store.getState();
    const files = issues.flatMap(({ files: own }) => own.map(({ id }) => id));
    const before = files.map((issueId) => ({
      issueId,
      status: listStatuses[issueId]?.status ?? null,
    }));
    if (!(await write(files.map((issueId) => ({ issueId, status }))))) return;
    const undo = remember(async () => {
      if (await write(before)) notices.announce(translate()('list.statusUndone'));
    });
    const t = translate();
    const name = t(`list.status-${status}`);
    notices.toast({
      tone: 'success',
      text: t('list.statusSet', { count: issues.length, status: name, name: nameOf(issues[0]) }),
      actions: [{ label: t('list.undo'), run: undo }],
    });
  }

  async function putBack(trashIds: readonly string[], openAgain: string | null): Promise<void> {
    const back = await bridge.call('list.put-back', { trashIds: [...trashIds] });
    if (!back.ok) return notices.fail(back.error);
    const t = translate();
    const { restored, failed } = back.value;
    for (const { error } of failed.slice(0, 3)) notices.fail(error);
    notices.announce(t('list.trashUndone', { count: restored.length }));
    if (openAgain !== null && restored.includes(openAgain)) await documents.open(openAgain);
  }

  async function trash(chosen: readonly IssueRow[]): Promise<void> {
    const openId = store.getState().document?.issueId ?? null;
    const ids = chosen.flatMap(({ files }) => files.map(({ id }) => id));
    const isOpen = openId !== null && ids.includes(openId);
    // What is not saved would be missing when the issue is put back.
    if (isOpen && !(await documents.save())) return;
    const next = isOpen ? neighbour(chosen, openId) : null;
    const deleted = await bridge.call('list.delete', { issueIds: ids });
    if (!deleted.ok) return notices.fail(deleted.error);
    const { trashed, failed } = deleted.value;
    for (const { error } of failed.slice(0, 3)) notices.fail(error);
    if (trashed.length === 0) return;
    const isGone = trashed.some(({ issueId }) => issueId === openId);
    if (isGone) await (next === null ? documents.close() : documents.open(next));
    const undo = remember(() =>
      putBack(
        trashed.map(({ trashId }) => trashId),
        isGone ? openId : null,
      ),
    );
    const t = translate();
    notices.toast({
      tone: 'success',
      text: t('list.trashed', { count: chosen.length, name: nameOf(chosen[0]) }),
      detail: t('list.trashedDetail', { count: trashed.length }),
      actions: [{ label: t('list.undo'), run: undo }],
    });
  }

  /** What is shown instead of an issue that goes: the next line that stays, else the one above. */
  function neighbour(going: readonly IssueRow[], openId: string): string | null {
    const all = rows();
    const gone = new Set(going.map(({ id }) => id));
    const at = all.findIndex(({ files }) => files.some(({ id }) => id === openId));
    const stays = ({ id }: IssueRow) => !gone.has(id);
    return (all.slice(at).find(stays) ?? all.slice(0, at).findLast(stays))?.id ?? null;
  }

  async function duplicate(row: IssueRow, as: 'next' | 'copy'): Promise<void> {
    // What is on disk is duplicated.
    if (!(await documents.save())) return;
    const openId = store.getState().document?.issueId ?? '';
    const own = row.files.some(({ id }) => id === openId) ? openId : row.id;
    const issueIds = as === 'next' ? row.files.map(({ id }) => id) : [own];
    const made = await bridge.call('list.duplicate', { issueIds, as });
    if (!made.ok) return notices.fail(made.error);
    const ids = made.value.files.map(({ issueId }) => issueId);
    const [first = ''] = ids;
    if (!(await documents.open(first))) return;
    const undo = remember(async () => {
      if (!(await documents.save())) return;
      if (ids.includes(store.getState().document?.issueId ?? '')) await documents.open(own);
      const deleted = await bridge.call('list.delete', { issueIds: ids });
      if (!deleted.ok) notices.fail(deleted.error);
      else notices.announce(translate()('list.duplicateUndone'));
    });
    const t = translate();
    const detail = as === 'copy' ? { detail: t('list.copiedDetail') } : {};
    notices.toast({
      tone: 'success',
      text: t('list.duplicated', { name: nameOf(row), names: ids.join(', ') }),
      ...detail,
      actions: [{ label: t('list.undo'), run: undo }],
    });
  }

  async function copy(chosen: readonly IssueRow[]): Promise<void> {
    const copied = await bridge.call('list.copy', { issueIds: chosen.map(({ id }) => id) });
    if (!copied.ok) return notices.fail(copied.error);
    const text = translate()('list.copied', { count: chosen.length });
    notices.toast({ tone: 'success', text, actions: [] });
  }

  async function reveal(issueId: string): Promise<void> {
    const shown = await bridge.call('list.reveal', { issueId });
    if (!shown.ok) notices.fail(shown.error);
  }

  /** Does what is asked to the lines chosen; false when there are none. */
  function withChosen(act: (chosen: readonly IssueRow[]) => unknown): boolean {
    const chosen = chosenRows();
    if (chosen.length === 0) return false;
    void act(chosen);
    return true;
  }

  const renaming = createRenaming(deps, rows, remember);
  return {
    select: (ids) => store.setState({ listSelection: new Set(ids) }),
    setStatus(status, ids) {
      const issues = chosenRows(ids).filter(({ kind }) => kind === 'issue');
      if (issues.length === 0) return false;
      void setStatus(issues, status);
      return true;
    },
    trash: () => withChosen(trash),
    askRename: () => {
      const [row, ...others] = chosenRows();
      if (row === undefined || others.length > 0 || store.getState().dialog !== null) return false;
      store.setState({ renameAsked: row.id, dialog: 'rename-issue' });
      return true;
    },
    rename: renaming,
    remember,
    duplicate: (as) => withChosen(([row]) => (row === undefined ? null : duplicate(row, as))),
    copyAsMarkdown: () => withChosen(copy),
    reveal: () => withChosen(([row]) => (row === undefined ? null : reveal(row.id))),
    undo() {
      const step = steps.pop();
      if (step === undefined) return false;
      void step();
      return true;
    },
  };
}

function nameOf(row: IssueRow | undefined): string {
  if (row === undefined) return '';
  const { number, title, fileName } = row.file;
  return number === null ? (title ?? fileName) : `#${number}`;
}
