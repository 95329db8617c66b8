import { flushSync } from 'react-dom';
import type { InboxEntry } from '#core/inbox/entry.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { FeedService } from '../feeds/feed-service.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createDecisions } from './create-decisions.ts';
import { createEntryWrites } from './entry-writes.ts';
import type { InboxService } from './inbox-service.ts';
import {
  focusedEntry,
  focusEntry,
  focusField,
  focusTriage,
  isTriageFocused,
  triageNoteId,
  triageQueryId,
  triageTitleId,
} from './triage-focus.ts';
import type { TriageAction } from './triage-keys.ts';
import type { TriageService } from './triage-service.ts';
import { triageSections, triageView } from './triage-view.ts';
import { watchTriage } from './watch-triage.ts';

interface TriageDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly documents: DocumentService;
  readonly outline: OutlineService;
  readonly inbox: InboxService;
  readonly feeds: Pick<FeedService, 'inboxFacts' | 'poll'>;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createTriageService(deps: TriageDeps): TriageService {
  const { bridge, store, editor, documents, outline, inbox, feeds, notices, translate } = deps;
  const writes = createEntryWrites({ store, inbox });
  const decisions = createDecisions({
    store,
    editor,
    documents,
    outline,
    writes,
    notices,
    translate,
    leave: goOn,
  });
  /** The issue that was being filled when an earlier one was looked at. */
  let cameFrom: { readonly issueId: string; readonly earlier: string } | null = null;
  watchTriage({ bridge, store, editor, outline });

  const view = () => triageView(store.getState());

  function current(): readonly string[] {
    const { order } = view();
    const { triageFocused, triageSelected } = store.getState();
    const id = focusedEntry() ?? triageFocused;
    if (id === null || !order.includes(id)) return [];
    const several = triageSelected.size > 1 && triageSelected.has(id);
    return several ? order.filter((each) => triageSelected.has(each)) : [id];
  }

  function entriesOf(ids: readonly string[]): readonly InboxEntry[] {
    const { byId } = view();
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The focus goes on to the row after those that are about to leave the list, else to the last before. */
  function goOn(entries: readonly InboxEntry[]): void {
    const { order } = view();
    const leaving = new Set(entries.map(({ id }) => id));
    const last = order.findLastIndex((id) => leaving.has(id));
    const stays = (id: string) => !leaving.has(id);
    const next = order.slice(last + 1).find(stays) ?? order.slice(0, last + 1).findLast(stays);
    if (next === undefined) store.setState({ triageFocused: null, triageSelected: new Set() });
    else if (isTriageFocused()) focusEntry(next);
    else store.setState({ triageFocused: next, triageSelected: new Set([next]) });
  }

  function focusRow(): void {
    const { order } = view();
    const { triageFocused } = store.getState();
    const id = triageFocused !== null && order.includes(triageFocused) ? triageFocused : order[0];
    if (id === undefined) focusTriage();
    else focusEntry(id);
  }

  function step(by: 1 | -1, options: { readonly extends: boolean }): void {
    const { order } = view();
    const at = order.indexOf(focusedEntry() ?? store.getState().triageFocused ?? '');
    const next = order[at === -1 ? 0 : at + by];
    if (next !== undefined) focusEntry(next, options);
  }

  function show(): void {
    const before = cameFrom;
    cameFrom = null;
    flushSync(() => store.setState({ triageShown: true }));
    focusRow();
    const { document } = store.getState();
    if (before !== null && document?.issueId === before.earlier)
      void documents.open(before.issueId);
  }

  function close(): void {
    flushSync(() => store.setState({ triageShown: false }));
    editor.focus();
  }

  function say(text: string): void {
    notices.announce(text);
  }

  async function openEarlier(id: string): Promise<void> {
    const [entry] = entriesOf([id]);
    const sent = entry === undefined ? undefined : store.getState().triageSent.get(entry.url);
    if (sent === undefined) return say(translate()('triage.notSent'));
    const issueId = store.getState().document?.issueId ?? null;
    if (!(await documents.open(sent.last.file))) return;
    cameFrom = issueId === null ? null : { issueId, earlier: sent.last.file };
    close();
    editor.jumpTo(editor.lineStart(sent.last.line));
  }

  async function openLink(id: string): Promise<void> {
    const [entry] = entriesOf([id]);
    if (entry === undefined) return;
    const opened = await bridge.call('link.open', { url: entry.url });
    if (!opened.ok) notices.fail(opened.error);
    else if (!opened.value) {
      const text = translate()('triage.notOpened', { url: entry.url });
      notices.toast({ tone: 'failure', text, actions: [] });
    }
  }

  function undo(): void {
    const [first] = decisions.undo();
    if (first === undefined) return;
    if (view().order.includes(first)) focusEntry(first);
    else focusRow();
  }

  function ask(): void {
    const ids = current();
    const state = store.getState();
    if (ids.length === 0 || state.dialog !== null) return;
    if (triageSections(state).length === 0) {
      const text = translate()(state.document === null ? 'triage.noIssue' : 'triage.noSection');
      notices.toast({ tone: 'failure', text, actions: [] });
      return;
    }
    store.setState({ triageAsking: ids, dialog: 'triage-section' });
  }

  /** Fields are of one entry: of several that are selected it is the focused one. */
  function editField(fieldId: string): void {
    if (current().length > 0) focusField(fieldId);
  }

  const acts: Readonly<Record<TriageAction, () => void>> = {
    next: () => step(1, { extends: false }),
    previous: () => step(-1, { extends: false }),
    keep: () => onCurrent((entries) => decisions.keep(entries)),
    skip: () => onCurrent((entries) => decisions.put(entries, 'skipped')),
    later: () => onCurrent((entries) => decisions.put(entries, 'later')),
    restore: () => onCurrent((entries) => decisions.restore(entries)),
    undo,
    section: ask,
    title: () => editField(triageTitleId),
    note: () => editField(triageNoteId),
    open: () => onFirst((id) => void openLink(id)),
    earlier: () => onFirst((id) => void openEarlier(id)),
    facts: () => onCurrent((entries) => void feeds.inboxFacts(entries.map(({ url }) => url))),
    poll: () => void feeds.poll(),
    filter: () => void focusField(triageQueryId),
  };

  function onCurrent(act: (entries: readonly InboxEntry[]) => void): void {
    const entries = entriesOf(current());
    if (entries.length > 0) act(entries);
    if (view().order.length > 0) return;
    // With the last row the focus is gone: the empty list takes it, so that the keys go on working.
    requestAnimationFrame(() => {
      if (store.getState().triageShown && !isTriageFocused()) focusTriage();
    });
  }

  function onFirst(act: (id: string) => void): void {
    const id = focusedEntry() ?? store.getState().triageFocused;
    if (id !== null) act(id);
  }

  return {
    toggle() {
      if (store.getState().dialog !== null) return false;
      const { triageShown } = store.getState();
      if (triageShown && isTriageFocused()) close();
      else show();
      return true;
    },
    close,
    focus: () => void focusTriage(),
    focusRow,
    run: (action) => acts[action](),
    step,
    setSection(ids, index) {
      const choice = triageSections(store.getState()).find((each) => each.index === index);
      if (choice === undefined) return;
      decisions.change(entriesOf(ids), { section: choice.title });
      say(translate()('triage.sectionSet', { section: choice.title, count: ids.length }));
    },
    current,
    edit(id, set) {
      decisions.change(entriesOf([id]), set);
    },
    openEarlier: (id) => void openEarlier(id),
    openLink: (id) => void openLink(id),
    async chooseIssue(issueId) {
      cameFrom = null;
      if (await documents.open(issueId)) focusRow();
    },
  };
}
