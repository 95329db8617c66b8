import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { isLong } from '../outline/long-text.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';

interface WatchDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly schedule: Schedule;
}

/** A text names other files less often than it changes. */
const lookPauseMs = 900;

/**
 * Keeps what is known around the open issue: asked for when it is opened, when its text, the library or what
 * was published changed, and when the window comes back. What is the same again changes nothing.
 */
export function watchCheckFacts({ bridge, store, editor, schedule }: WatchDeps): void {
  let known = '';

  async function look(): Promise<void> {
    const { document, library } = store.getState();
    const file = library?.files.find(({ id }) => id === document?.issueId);
    if (document === null || file?.kind === 'other' || isLong(editor.size())) return;
    const { issueId } = document;
    const answer = await bridge.call('checks.facts', { issueId, text: editor.text() });
    if (!answer.ok || store.getState().document?.issueId !== issueId) return;
    const now = JSON.stringify(answer.value);
    if (now === known) return;
    known = now;
    store.setState({ checkFacts: answer.value });
  }
  const soon = schedule.task({ priority: 'index', pauseMs: lookPauseMs }, () => void look());

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) {
      known = '';
      store.setState({ checkFacts: null });
    }
    const wasPublishing =
      before.dialog === 'publish-pictures' && state.dialog !== 'publish-pictures';
    const wasLooking = before.linkCheck !== null && state.linkCheck === null;
    if (isOther || wasPublishing || wasLooking || state.library !== before.library) void look();
    else if (state.revision !== before.revision) soon.restart();
  });
  window.addEventListener('focus', () => void look());
}
