import { fixFindings } from '#core/checks/fix-findings.ts';
import type { Finding } from '#core/checks/create-checker.ts';
import { noHouse } from '#core/checks/house.ts';
import { settingsWithHouse } from '#core/checks/learn-house.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { createPause } from '../document/pause.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createWorkerQueue } from '../worker/create-worker-queue.ts';
import type { CheckAnswer, CheckAsk } from './check-ask.ts';
import type { CheckService } from './check-service.ts';

interface CheckDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly startWorker: () => Worker;
}

const pauseMs = 250;
/** A text that takes longer is checked again once it has changed. */
const budgetMs = 4000;
/** Nobody reads more; what is fixed or silenced makes room for the next. */
const mostShown = 500;

/** Checks the open issue after each change, in a worker, and shows what was found. */
export function createCheckService(deps: CheckDeps): CheckService {
  const { bridge, store, editor, notices, translate, startWorker } = deps;
  const queue = createWorkerQueue<CheckAsk, CheckAnswer>({
    startWorker,
    budgetMs,
    onAnswer({ text, findings }) {
      if (text === editor.text()) present(findings.slice(0, mostShown));
      else soon.restart();
    },
    onFailure: () => present([]),
  });

  function present(findings: readonly Finding[]): void {
    store.setState({ problems: findings });
    editor.showProblems(
      findings.map((finding) => ({
        from: finding.from,
        to: finding.to,
        severity: finding.severity,
        message: messageOf(finding, translate()),
        rule: finding.rule,
        ...(finding.fix === undefined ? {} : { fixLabel: translate()('problems.fix') }),
        fix: () => void fix(finding),
      })),
    );
  }

  function look(): void {
    const { document, library, sentLinks } = store.getState();
    const file = library?.files.find(({ id }) => id === document?.issueId);
    if (document === null || library === null || file?.kind === 'other') {
      present([]);
      return;
    }
    if (editor.isComposing()) {
      soon.restart();
      return;
    }
    const { profile, sections, checks, style } = library.settings;
    const written = library.found?.written ?? { house: noHouse, broken: [] };
    queue.ask({
      text: editor.text(),
      path: document.issueId,
      recurring: library.recurring.firstLines,
      reading: { ...(profile && { profile }), ...(sections && { sections }) },
      house: {
        stars: style?.stars ?? written.house.stars,
        spacing: style?.spacing ?? written.house.spacing,
      },
      settings: settingsWithHouse(written, checks),
      sent: sentLinks,
    });
  }
  const soon = createPause(pauseMs, look);

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) present([]);
    if (
      isOther ||
      state.revision !== before.revision ||
      state.library !== before.library ||
      state.sentLinks !== before.sentLinks
    ) {
      soon.restart();
    }
  });

  function canChange(): boolean {
    return store.getState().document?.editable === true && !editor.isComposing();
  }

  function apply(edits: readonly TextEdit[], findings: readonly Finding[]): boolean {
    // What was found in another text is found anew in a moment.
    const isCurrent = findings.every((one) => store.getState().problems.includes(one));
    if (!canChange() || !isCurrent || edits.length === 0) return false;
    editor.applyEdits(edits);
    notices.announce(translate()('problems.fixed', { count: findings.length }));
    return true;
  }

  function fix(finding: Finding): boolean {
    return apply(finding.fix ?? [], [finding]);
  }

  return {
    fix,
    show: ({ from }) => editor.jumpTo(from),
    step(direction) {
      const { problems } = store.getState();
      const cursor = editor.cursor();
      const next =
        direction === 'next'
          ? (problems.find(({ from }) => from > cursor) ?? problems[0])
          : (problems.findLast(({ from }) => from < cursor) ?? problems.at(-1));
      if (next === undefined) {
        notices.announce(translate()('problems.none'));
        return store.getState().document !== null;
      }
      editor.jumpTo(next.from);
      notices.announce(messageOf(next, translate()));
      return true;
    },
    fixAll(rule) {
      const fixable = store
        .getState()
        .problems.filter((one) => one.fix !== undefined && (rule === null || one.rule === rule));
      return apply(fixFindings(fixable), fixable);
    },
    ignore({ rule, to }) {
      if (!canChange()) return;
      const text = editor.text();
      const end = text.indexOf('\n', to);
      const at = end === -1 ? text.length : end;
      // Two blanks at the end of a line are a hard break, which has to stay at its end.
      const blanks = /[^\S\n]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
      const place = at - blanks;
      editor.applyEdits([{ from: place, to: place, insert: ` <!-- galley-ignore ${rule} -->` }]);
      notices.announce(translate()('problems.ignored'));
    },
    async switchOff(rule) {
      const { library } = store.getState();
      const change = { path: ['checks', rule], value: 'off' };
      const changed = await bridge.call('library.change-settings', { changes: [change] });
      if (!changed.ok) {
        notices.fail(changed.error);
        return;
      }
      if (store.getState().library?.id === library?.id) store.setState({ library: changed.value });
      const text = translate()('problems.switchedOff', { rule });
      notices.toast({ tone: 'success', text, actions: [] });
    },
  };
}

/** The sentence that a finding is, in the window's language. */
export function messageOf({ message, values = {} }: Finding, translate: Translate): string {
  return translateData(translate, 'checks', message, values);
}
