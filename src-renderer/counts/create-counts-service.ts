import type { GalleyBridge } from '#core/ipc/contract.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { planCountsLine } from '#core/issue/plan-counts-line.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { textCounts } from '#core/issue/text-counts.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';

interface CountsDeps {
  readonly bridge: Pick<GalleyBridge, 'call'>;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** The line that says how much an issue holds. */
export interface CountsService {
  /** Puts it into the open issue or brings it up to date, in the library's own words; one undo step. */
  insert(): boolean;
}

export function createCountsService(deps: CountsDeps): CountsService {
  const { bridge, store, editor, notices, translate } = deps;

  function read() {
    const { document, library } = store.getState();
    if (document === null || library === null) return null;
    const text = editor.text();
    const profile = parseProfileOf(library.settings);
    const issue = parseIssue(text, { fileName: document.issueId, profile });
    return { issueId: document.issueId, text, issue };
  }

  async function insert(): Promise<void> {
    const asked = read();
    if (asked === null) return;
    const { issueId, issue: asking } = asked;
    const examples = await bridge.call('counts.examples', { issueId, language: asking.language });
    if (!examples.ok) return notices.fail(examples.error);
    // What was typed meanwhile counts too.
    const now = read();
    if (now === null || now.issueId !== issueId) return;
    const { text, issue } = now;
    const plan = planCountsLine(text, issue, textCounts(text, issue), examples.value);
    const t = translate();
    if (plan === null) {
      notices.toast({ tone: 'notice', text: t('list.countsNothing'), actions: [] });
      return;
    }
    const { edits, line, isNew } = plan;
    if (edits.length > 0) editor.applyEdits(edits, { mark: true });
    const said = t(isNew ? 'list.countsInserted' : 'list.countsUpdated', { line });
    notices.toast({ tone: 'success', text: said, actions: [] });
  }

  return {
    insert() {
      void insert();
      return true;
    },
  };
}
