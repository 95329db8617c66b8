import type { CallInput } from '#core/ipc/contract.ts';
import type { PlannedFile, Replacement } from '#core/ipc/search-shapes.ts';
import { invertEdits } from '#core/text/invert-edits.ts';
import { rebaseText } from '../outline/rebase-text.ts';
import { errorText } from '../ui/notices.ts';
import type { SearchDeps } from './create-search-service.ts';
import { createLatest } from './latest.ts';
import { changeKey } from './rows.ts';
import { unsavedText } from './unsaved-text.ts';

interface ReplacingDeps extends SearchDeps {
  readonly onDone: () => void;
}

/** What a replacement did to the issue that was open, in its editor. */
interface DoneHere {
  readonly id: string;
  readonly issueId: string;
  readonly before: string;
  readonly after: string;
}

type ReplaceFile = CallInput<'search.replace'>['files'][number];

export function createReplacing(deps: ReplacingDeps) {
  const { bridge, store, editor, documents, notices, translate, onDone } = deps;
  let here: DoneHere | null = null;

  const planNow = createLatest(async (isLatest) => {
    const state = store.getState();
    const { searchQuery: query, searchReplacement: replacement, library } = state;
    if (!state.searchShown || !state.searchReplacing || query.trim() === '' || library === null) {
      store.setState({ searchPlan: null, searchPlanning: false });
      return;
    }
    const planned = await bridge.call('search.plan-replacement', {
      query,
      replacement,
      matchCase: state.searchMatchCase,
      unsaved: unsavedText(deps),
    });
    if (!isLatest() || store.getState().library?.id !== library.id) return;
    if (!planned.ok) notices.fail(planned.error);
    store.setState({ searchPlan: planned.ok ? planned.value : null, searchPlanning: false });
  });

  function plan(): void {
    store.setState({ searchPlanning: true });
    planNow();
  }

  /** In the editor, as one step; then it is saved. Null when it is no longer the text of the plan. */
  async function replaceHere(file: PlannedFile): Promise<ReplaceFile | null> {
    const before = editor.text();
    if (file.changes.some(({ from, to, old }) => before.slice(from, to) !== old)) return null;
    const issueId = file.id;
    editor.applyEdits(file.changes);
    const after = editor.text();
    if (!(await documents.save())) return null;
    const read = await bridge.call('issue.read', { issueId });
    if (!read.ok) return null;
    here = { id: '', issueId, before, after };
    const undo = invertEdits(before, file.changes);
    const changes = undo.map((edit) => ({ ...edit, old: after.slice(edit.from, edit.to) }));
    return { issueId, version: read.value.version, changes, isDone: true };
  }

  function chosenFiles(): readonly PlannedFile[] {
    const { searchPlan, searchLeft } = store.getState();
    return (searchPlan ?? [])
      .map((file) => ({
        ...file,
        changes: file.changes.filter((change) => !searchLeft.has(changeKey(file.id, change))),
      }))
      .filter(({ changes }) => changes.length > 0);
  }

  async function replaceChosen(): Promise<void> {
    const state = store.getState();
    const { document, searchQuery: query, searchReplacement: replacement } = state;
    const chosen = chosenFiles();
    if (chosen.length === 0 || state.searchBusy || state.searchPlanning) return;
    store.setState({ searchBusy: true });
    here = null;
    const files: ReplaceFile[] = [];
    for (const file of chosen) {
      const isOpen = file.id === document?.issueId && document.editable;
      const own = isOpen ? await replaceHere(file) : null;
      if (own !== null) files.push(own);
      else {
        const changes = file.changes.map(({ from, to, insert, old }) => ({
          from,
          to,
          insert,
          old,
        }));
        files.push({ issueId: file.id, version: file.version, changes, isDone: false });
      }
    }
    const done = await bridge.call('search.replace', { query, replacement, files });
    store.setState({ searchBusy: false });
    if (!done.ok) return notices.fail(done.error);
    if (here !== null) here = { ...(here as DoneHere), id: done.value.id };
    store.setState({ searchReplaced: done.value, searchLeft: new Set() });
    tell(done.value, 'replaced');
    onDone();
    plan();
  }

  function tell(told: Replacement, what: 'replaced' | 'undone' | 'interrupted'): void {
    const t = translate();
    const done = told.files.filter(({ state }) => state === 'done');
    const others = told.files.filter(({ state }) => state !== 'done');
    const changes = done.reduce((sum, each) => sum + each.changes, 0);
    const values = { changes, issues: done.length, all: told.files.length };
    const canUndo = what !== 'undone' && done.length > 0;
    const names = others.map(({ issueId }) => issueId);
    const isWhole = others.length === 0;
    notices.toast({
      tone: isWhole ? 'success' : what === 'interrupted' ? 'notice' : 'failure',
      text: t(`search.${what}`, values),
      ...(isWhole
        ? {}
        : { detail: t('search.leftAlone', { count: names.length, names: shortList(names) }) }),
      actions: canUndo ? [{ label: t('search.undo'), run: () => void undoNow(told.id) }] : [],
    });
  }

  /** In the editor when the text is still there; false leaves it to the file. */
  async function undoHere(id: string): Promise<boolean> {
    const { document } = store.getState();
    if (here?.id !== id || document?.issueId !== here.issueId) return false;
    const rebased = rebaseText(here.after, here.before, editor.text());
    if (rebased === null) return false;
    editor.replaceText(rebased);
    return documents.save();
  }

  async function undoNow(id: string): Promise<void> {
    if (store.getState().searchBusy) return;
    store.setState({ searchBusy: true });
    const except = (await undoHere(id)) && here !== null ? [here.issueId] : [];
    const undone = await bridge.call('search.undo-replacement', { id, except });
    store.setState({ searchBusy: false });
    if (!undone.ok) {
      const text = translate()('search.notUndone');
      const detail = errorText(undone.error, translate());
      return notices.toast({ tone: 'failure', text, detail, actions: [] });
    }
    here = null;
    store.setState({ searchReplaced: null });
    tell(undone.value, 'undone');
    onDone();
    plan();
  }

  async function undoLast(): Promise<void> {
    const last = await bridge.call('search.last-replacement', undefined);
    if (!last.ok) return notices.fail(last.error);
    if (last.value !== null) return undoNow(last.value.id);
    const text = translate()('search.nothingToUndo');
    notices.toast({ tone: 'notice', text, actions: [] });
  }

  return {
    plan,
    replaceChosen,
    undo() {
      if (store.getState().library === null || store.getState().searchBusy) return false;
      void undoLast();
      return true;
    },
    /** After a start: what a replacement had done when the app was killed in the middle of it. */
    async tellInterrupted(): Promise<void> {
      if (store.getState().library === null) return;
      const last = await bridge.call('search.last-replacement', undefined);
      if (last.ok && last.value?.interrupted === true) tell(last.value, 'interrupted');
    },
  };
}

const mostNamed = 5;

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${shown}, …` : shown;
}
