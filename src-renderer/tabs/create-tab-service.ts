import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import {
  neighbourOf,
  stepFrom,
  withKept,
  withMoved,
  withOpened,
  withoutIssues,
  type Tab,
} from '#core/tabs/open-tabs.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle, EditorPlace } from '../editor/editor-handle.ts';
import type { KeptPlaces } from '../state/kept-places.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { presentTabs } from './shown-tabs.ts';
import type { TabService } from './tab-service.ts';

interface TabDeps {
  readonly bridge: Pick<GalleyBridge, 'call' | 'on'>;
  readonly store: AppStore;
  readonly documents: Pick<DocumentService, 'open' | 'close'>;
  readonly editor: Pick<EditorHandle, 'place'>;
  readonly places: KeptPlaces<EditorPlace>;
  readonly notices: Pick<Notices, 'announce'>;
  readonly translate: () => Translate;
}

const mostReopened = 20;

/** A view of the one open document: an issue in a tab is read anew, with its journal's undo, when it is shown. */
export function createTabService(deps: TabDeps): TabService {
  const { bridge, store, documents, editor, places, notices, translate } = deps;
  const closed: Tab[] = [];
  let opening: string | null = null;
  /** Is being opened; a step further goes on from there. */
  let wanted: string | null = null;
  /** Is to stay once it is shown, whoever opens it. */
  let keeping: string | null = null;

  const shownId = (): string | null => store.getState().document?.issueId ?? null;
  const present = (): readonly Tab[] => presentTabs(store.getState());

  function keepForLater(state: AppState = store.getState()): void {
    const { library, document } = state;
    if (library === null) return;
    const now = store.getState().document;
    const tabs = state.tabs.map(({ place: left, ...tab }) => {
      const isShown = tab.issueId === document?.issueId && tab.issueId === now?.issueId;
      const place = isShown ? editor.place() : (places.of(tab.issueId, state) ?? left);
      return place === undefined ? tab : { ...tab, place };
    });
    void bridge.call('tabs.keep', { libraryId: library.id, tabs });
  }

  function change(tabs: readonly Tab[]): boolean {
    if (tabs === store.getState().tabs) return false;
    store.setState({ tabs });
    keepForLater();
    return true;
  }

  function takePlaces(): void {
    const state = store.getState();
    for (const { issueId, place } of state.tabs) {
      if (place !== undefined && places.of(issueId, state) === undefined) {
        places.put(issueId, state, place);
      }
    }
  }

  async function lookForUnsaved(): Promise<void> {
    const unsaved = await bridge.call('issue.unsaved', undefined);
    if (!unsaved.ok) return;
    store.setState({ unsavedIssues: new Set(unsaved.value.map(({ issueId }) => issueId)) });
  }

  async function show(issueId: string, isKept: boolean): Promise<boolean> {
    opening = isKept ? issueId : null;
    wanted = issueId;
    store.setState({ triageShown: false, searchShown: false });
    const isOpen = issueId === shownId() || (await documents.open(issueId));
    opening = null;
    if (wanted === issueId) wanted = null;
    if (isOpen && isKept) change(withKept(store.getState().tabs, issueId));
    return isOpen;
  }

  /** An issue that cannot be left keeps its tab. */
  async function closeNow(issueIds: readonly string[]): Promise<void> {
    const shown = shownId();
    const rest = withoutIssues(present(), issueIds);
    if (shown !== null && issueIds.includes(shown)) {
      const known = present().filter(
        ({ issueId }) => issueId === shown || !issueIds.includes(issueId),
      );
      const next = neighbourOf(known, shown);
      if (!(await (next === null ? documents.close() : documents.open(next)))) return;
    }
    const state = store.getState();
    const gone = state.tabs.filter(({ issueId }) => issueIds.includes(issueId));
    closed.push(...gone);
    closed.splice(0, closed.length - mostReopened);
    change(withoutIssues(state.tabs, issueIds));
    notices.announce(translate()('tabs.closed', { count: gone.length, left: rest.length }));
  }

  function close(issueIds: readonly string[]): boolean {
    if (issueIds.length === 0) return false;
    void closeNow(issueIds);
    return true;
  }

  function moveTo(issueId: string, to: number): boolean {
    // What is not there keeps its place behind the others.
    const tabs = present();
    const moved = withMoved(tabs, issueId, to);
    if (moved === tabs) return false;
    const hidden = store.getState().tabs.filter((tab) => !tabs.includes(tab));
    const at = moved.findIndex((tab) => tab.issueId === issueId) + 1;
    notices.announce(translate()('tabs.moved', { at: String(at), of: String(moved.length) }));
    return change([...moved, ...hidden]);
  }

  store.subscribe((state, before) => {
    if (state.library?.id !== before.library?.id) {
      keepForLater(before);
      closed.length = 0;
      store.setState({ tabs: [], unsavedIssues: new Set() });
      return;
    }
    const { document: open, tabs } = state;
    if (open === null || open === before.document) return;
    const { issueId } = open;
    if (issueId !== before.document?.issueId) {
      const after = before.document?.issueId ?? null;
      const opened = withOpened(tabs, { issueId, after, isKept: issueId === opening });
      change(issueId === keeping ? withKept(opened, issueId) : opened);
      keeping = null;
      if (state.unsavedIssues.has(issueId)) void lookForUnsaved();
    } else if (open.save.kind === 'unsaved') change(withKept(tabs, issueId));
  });
  bridge.on('window.closing', () => keepForLater());
  window.addEventListener('blur', () => keepForLater());
  takePlaces();
  if (store.getState().tabs.length > 1) void lookForUnsaved();

  return {
    show: (issueId) => show(issueId, false),
    open: (issueId) => show(issueId, true),
    keep(issueId) {
      const { tabs } = store.getState();
      const kept = issueId ?? shownId();
      if (kept === null) return false;
      if (!tabs.some((tab) => tab.issueId === kept)) keeping = kept;
      return change(withKept(tabs, kept));
    },
    close: (issueId) => close([issueId ?? shownId() ?? []].flat()),
    closeOthers(issueId) {
      const stays = issueId ?? shownId();
      return close(present().flatMap((tab) => (tab.issueId === stays ? [] : tab.issueId)));
    },
    closeAfter(issueId) {
      const at = present().findIndex((tab) => tab.issueId === (issueId ?? shownId()));
      return close(present().flatMap((tab, index) => (index > at ? tab.issueId : [])));
    },
    move(issueId, by) {
      const which = issueId ?? shownId();
      const at = present().findIndex((tab) => tab.issueId === which);
      return which !== null && at + by >= 0 && moveTo(which, at + by);
    },
    moveTo,
    step(by) {
      const next = stepFrom(present(), wanted ?? shownId(), by);
      if (next !== null) void show(next, false);
      return next !== null;
    },
    reopen() {
      const tab = closed.pop();
      if (tab === undefined) return false;
      void show(tab.issueId, true);
      return true;
    },
    async takeUp() {
      const { library } = store.getState();
      if (library === null) return null;
      const left = await bridge.call('tabs.left', { libraryId: library.id });
      if (!left.ok || store.getState().library?.id !== library.id) return null;
      const there = new Set(library.files.map(({ id }) => id));
      store.setState({ tabs: left.value.tabs.filter(({ issueId }) => there.has(issueId)) });
      takePlaces();
      if (left.value.tabs.length > 1) void lookForUnsaved();
      const { issueId } = left.value;
      return issueId !== null && there.has(issueId) ? issueId : null;
    },
  };
}
