import type { CallInput, GalleyBridge } from '#core/ipc/contract.ts';
import { deriveContexts } from '../commands/contexts.ts';
import type { AppState, AppStore } from '../state/store.ts';
import { openIssueLine } from './open-issue.ts';

/** A proper name, the same in every language. */
const appName = 'Galley';

type Description = CallInput<'window.describe'>;

function describe(state: AppState, beside: AppState): Description {
  const names = [openIssueLine(state), state.library?.name ?? null];
  return {
    title: names.filter((name) => name !== null).join(' · '),
    unsaved: [state, beside].some(
      ({ document: open }) => open !== null && open.save.kind !== 'saved',
    ),
    issueId: state.document?.issueId ?? null,
    contexts: [...deriveContexts(state)],
  };
}

/** Tells main what the window shows, when it changed; lasts as long as the page. */
export function describeWindow(bridge: GalleyBridge, store: AppStore, beside: AppStore): void {
  let told = '';
  const tell = (state: AppState): void => {
    const description = describe(state, beside.getState());
    const key = JSON.stringify(description);
    if (key === told) return;
    told = key;
    document.title = [description.title, appName].filter((name) => name !== '').join(' · ');
    void bridge.call('window.describe', description);
  };
  tell(store.getState());
  store.subscribe((state, before) => {
    if (
      state.document !== before.document ||
      state.library !== before.library ||
      state.triageShown !== before.triageShown ||
      state.searchShown !== before.searchShown ||
      state.issue !== before.issue ||
      state.language !== before.language
    ) {
      tell(state);
    }
  });
  beside.subscribe((state, before) => {
    if (state.document !== before.document) tell(store.getState());
  });
}
