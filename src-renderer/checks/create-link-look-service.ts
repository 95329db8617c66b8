import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';

interface LinkLookDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly preferences: PreferencesService;
  readonly translate: () => Translate;
}

/** Looks at the open issue's links on the web, when the person says so. */
export interface LinkLookService {
  /** False with no issue. */
  readonly look: () => boolean;
  readonly stop: () => void;
}

export function createLinkLookService(deps: LinkLookDeps): LinkLookService {
  const { bridge, store, editor, notices, preferences, translate } = deps;

  bridge.on('checks.link-progress', (linkCheck) => {
    if (store.getState().linkCheck !== null) store.setState({ linkCheck });
  });

  async function look(issueId: string): Promise<void> {
    preferences.change({ problemsShown: true });
    store.setState({ linkCheck: { done: 0, total: 0 } });
    const answer = await bridge.call('checks.look-at-links', { issueId, text: editor.text() });
    store.setState({ linkCheck: null });
    if (!answer.ok) {
      notices.fail(answer.error);
      return;
    }
    const { looked, dead, waiting } = answer.value;
    const t = translate();
    const text =
      looked + waiting === 0
        ? t('problems.linksFresh')
        : t('problems.linksLooked', { looked, dead });
    const detail = waiting === 0 ? {} : { detail: t('problems.linksWait', { count: waiting }) };
    notices.toast({
      tone: dead + waiting > 0 ? 'notice' : 'success',
      text,
      ...detail,
      actions: [],
    });
  }

  return {
    look() {
      const { document, linkCheck } = store.getState();
      if (document === null) return false;
      if (linkCheck === null) void look(document.issueId);
      return true;
    },
    stop: () => void bridge.call('fetches.stop', undefined),
  };
}
