import { fixFindings } from '#core/checks/fix-findings.ts';
import type { Finding } from '#core/checks/create-checker.ts';
import { bringBack, suppressHere, suppressInIssue } from '#core/checks/suppress.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { CheckService } from './check-service.ts';

interface ChangeDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

type Changes = Pick<CheckService, 'fix' | 'fixAll' | 'ignore' | 'bringBack' | 'switchOff'>;

/** What is done about findings: each change of the text is one undo step. */
export function createProblemChanges(deps: ChangeDeps): Changes {
  const { bridge, store, editor, notices, translate } = deps;

  function apply(edits: readonly TextEdit[], findings: readonly Finding[], said: string): boolean {
    const { document, problems, silencedProblems } = store.getState();
    const isEditable = document?.editable === true && !editor.isComposing();
    // What was found in another text is found anew in a moment.
    const isCurrent = findings.every(
      (one) => problems.includes(one) || silencedProblems.includes(one),
    );
    if (!isEditable || !isCurrent || edits.length === 0) return false;
    editor.applyEdits(edits);
    notices.announce(said);
    return true;
  }

  const fixed = (count: number): string => translate()('problems.fixed', { count });

  async function change(changes: readonly SettingsChange[]): Promise<boolean> {
    const { library } = store.getState();
    const changed = await bridge.call('library.change-settings', { changes: [...changes] });
    if (!changed.ok) {
      notices.fail(changed.error);
      return false;
    }
    if (store.getState().library?.id === library?.id) store.setState({ library: changed.value });
    return true;
  }

  return {
    fix: (finding) => apply(finding.fix ?? [], [finding], fixed(1)),
    fixAll(rule) {
      const fixable = store
        .getState()
        .problems.filter((one) => one.fix !== undefined && (rule === null || one.rule === rule));
      return apply(fixFindings(fixable), fixable, fixed(fixable.length));
    },
    ignore(finding, scope) {
      const text = editor.text();
      const edit =
        scope === 'issue'
          ? suppressInIssue(text, finding.rule)
          : suppressHere(text, trackIssue(text).issue, finding);
      const said = scope === 'issue' ? 'problems.ignoredInIssue' : 'problems.ignored';
      return apply([edit], [finding], translate()(said, { rule: finding.rule }));
    },
    bringBack: (finding) =>
      apply(
        bringBack(editor.text(), finding),
        [finding],
        translate()('problems.broughtBack', { rule: finding.rule }),
      ),
    async switchOff(rule) {
      const before = store.getState().library?.settings.checks?.[rule];
      const path = ['checks', rule];
      if (!(await change([{ path, value: 'off' }]))) return;
      const undo = before === undefined ? { path } : { path, value: before };
      const text = translate()('problems.switchedOff', { rule });
      const actions = [{ label: translate()('problems.undo'), run: () => void change([undo]) }];
      notices.toast({ tone: 'success', text, actions });
    },
  };
}
