import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import { lookBackOutcome, missingWords } from '#core/season/look-back/look-back-words.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';

export interface LookBackService {
  /** Lets the open issue look back, as one undo step, and tells what could not be written. */
  write(): Promise<void>;
}

interface LookBackDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createLookBackService(deps: LookBackDeps): LookBackService {
  const { bridge, store, editor, notices, translate } = deps;
  return {
    async write() {
      const { document, revision } = store.getState();
      if (document?.editable !== true) return;
      const { issueId } = document;
      const planned = await bridge.call('look-back.plan', { issueId, text: editor.text() });
      const now = store.getState();
      if (now.document?.issueId !== issueId || now.revision !== revision) return;
      if (!planned.ok) {
        notices.fail(planned.error);
        return;
      }
      const plan = planned.value;
      const tell = translate();
      if (plan === 'no-rule' || plan === 'no-number') {
        const text = tell(plan === 'no-rule' ? 'lookBack.noRule' : 'lookBack.noNumber');
        notices.toast({ tone: 'failure', text, actions: [] });
        return;
      }
      if (plan.edits.length > 0) editor.applyEdits(plan.edits, { mark: true });
      const missing = plan.missing.map((each) => missingWords(each, tell));
      const isOutcome = plan.missing.length === 0 || plan.written.length > 0;
      const outcome = isOutcome ? [lookBackOutcome(plan, tell)] : [];
      const [words = '', ...details] = [...outcome, ...missing];
      const rest = details.length === 0 ? {} : { detail: details.join(' ') };
      const tone = missing.length > 0 ? 'notice' : 'success';
      notices.toast({ tone, text: words, ...rest, actions: [] });
    },
  };
}
