import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';
import { pagesOf } from '#core/inbox/triage/keep-entry.ts';
import { learnSectionHabits } from '#core/inbox/triage/section-habits.ts';
import type { Issue } from '#core/issue/model.ts';
import { createPause } from '../document/pause.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { AppState, AppStore } from '../state/store.ts';
import { canonicalOf, triageView } from './triage-view.ts';

interface WatchDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: Pick<EditorHandle, 'text'>;
  readonly outline: Pick<OutlineService, 'readerFor'>;
}

/** As many as one call takes. */
const mostAsked = 5000;
/** Habits of longer ago say little of today's. */
const issuesLearnt = 24;
const longestLearnt = 200_000;
const lookPauseMs = 250;

/** Keeps what the link inbox shows of other issues and of the open one in step, while it is shown. */
export function watchTriage({ bridge, store, editor, outline }: WatchDeps): void {
  let asked = new Set<string>();
  let learntFrom = '';

  /** Asks for the addresses that are new; the answers before are forgotten with `anew`. */
  async function askSent(anew: boolean): Promise<void> {
    const state = store.getState();
    if (anew) asked = new Set();
    const mine = asked;
    const addresses = triageView(state).entries.flatMap(({ state: is, url }) =>
      is !== 'kept' && !mine.has(url) ? [url] : [],
    );
    const isEmpty = addresses.length === 0;
    if (isEmpty && !anew) return;
    for (const address of addresses) mine.add(address);
    const found = new Map<string, SentLink>(anew ? [] : state.triageSent);
    for (let from = 0; from < addresses.length; from += mostAsked) {
      const input = {
        issueId: state.document?.issueId ?? '',
        addresses: addresses.slice(from, from + mostAsked),
      };
      const sent = await bridge.call('links.sent-before', input);
      if (asked !== mine) return;
      if (sent.ok) for (const link of sent.value) found.set(link.address, link);
    }
    store.setState({ triageSent: found });
  }

  function lookAtIssue(): void {
    const state = store.getState();
    const text = state.document === null ? '' : editor.text();
    const pages = pagesOf(text.length > longestLearnt ? '' : text, canonicalOf(state));
    const { triagePages } = state;
    const isSame = pages.size === triagePages.size && [...pages].every((p) => triagePages.has(p));
    if (!isSame) store.setState({ triagePages: pages });
  }
  const soon = createPause(lookPauseMs, lookAtIssue);

  /** Reads the last issues, but the open one, for where links were put. */
  async function learn(): Promise<void> {
    const { document, library } = store.getState();
    const earlier = (library?.files ?? [])
      .filter(({ id, kind }) => kind === 'issue' && id !== document?.issueId)
      .slice(0, issuesLearnt);
    const key = JSON.stringify([library?.id, earlier.map(({ id }) => id)]);
    if (key === learntFrom) return;
    learntFrom = key;
    const issues: Issue[] = [];
    for (const { id, fileName } of earlier) {
      const read = await bridge.call('issue.read', { issueId: id });
      if (learntFrom !== key) return;
      if (read.ok && read.value.text.length <= longestLearnt) {
        issues.push(outline.readerFor(fileName)(read.value.text));
      }
    }
    store.setState({ triageHabits: learnSectionHabits(issues, canonicalOf(store.getState())) });
  }

  function follow(state: AppState, before: AppState): void {
    const isOtherLibrary = state.library?.id !== before.library?.id;
    if (isOtherLibrary) {
      asked = new Set();
      store.setState({
        triageFocused: null,
        triageSelected: new Set(),
        triageSent: new Map(),
        triageHabits: new Map(),
        triageLastSection: null,
        triagePending: new Map(),
      });
    }
    if (!state.triageShown) return;
    const isOpened = !before.triageShown;
    const isOtherIssue = state.document?.issueId !== before.document?.issueId;
    const isOtherRule = state.library !== before.library;
    if (isOpened || isOtherIssue || isOtherRule) void askSent(true);
    else if (state.inbox !== before.inbox) void askSent(false);
    if (isOpened || isOtherIssue) lookAtIssue();
    else if (state.revision !== before.revision) soon.restart();
    if (isOpened || isOtherRule) void learn();
  }
  store.subscribe(follow);
}
