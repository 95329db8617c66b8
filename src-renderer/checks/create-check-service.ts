import type { Checked, Finding } from '#core/checks/create-checker.ts';
import { findingMessage } from '#core/checks/finding-message.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { RuleId } from '#core/checks/rule-ids.ts';
import { spliceBetween } from '#core/text/splice.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { EditorProblem } from '../editor/problem-marks.ts';
import { rangeOf } from '../outline/outline-place.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createWorkerQueue } from '../worker/create-worker-queue.ts';
import type { CheckAnswer, CheckAsk } from './check-ask.ts';
import type { CheckService } from './check-service.ts';
import { gatherAsk } from './gather-ask.ts';
import { isBeingLearnt } from './is-being-learnt.ts';
import { markRows } from './mark-rows.ts';
import { mostShown } from './most-shown.ts';
import { focusedProblem, problemAt, sameFinding } from './problem-at.ts';
import { createProblemChanges } from './problem-changes.ts';

interface CheckDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly startWorker: () => Worker;
  readonly schedule: Schedule;
}

const pauseMs = 250;
/** A text that takes longer is checked again once it has changed. */
const budgetMs = 4000;
const nothing: Checked = { findings: [], silenced: [] };

type Action = EditorProblem['actions'][number];

function act(label: string, run: () => unknown): Action {
  return { label, run: () => void run() };
}

/** Checks the open issue after each change, in a worker, and shows what was found. */
export function createCheckService(deps: CheckDeps): CheckService {
  const { store, editor, notices, translate, startWorker, schedule } = deps;
  const changes = createProblemChanges(deps);
  let waiting: ((checked: Checked | null) => void)[] = [];
  let stepped: Finding | null = null;
  /** The text that what is shown was found in; null when that was none. */
  let checkedText: string | null = null;

  const queue = createWorkerQueue<CheckAsk, CheckAnswer>({
    startWorker,
    budgetMs,
    onAnswer({ text, findings, silenced }) {
      if (text !== editor.text()) {
        if (waiting.length > 0) look();
        else soon.restart();
        return;
      }
      present({ findings, silenced });
      checkedText = text;
      answer({ findings, silenced });
    },
    onFailure() {
      present(nothing);
      answer(null);
    },
  });

  function answer(checked: Checked | null): void {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(checked);
  }

  function present({ findings, silenced }: Checked): void {
    checkedText = null;
    const problems = findings.slice(0, mostShown);
    store.setState({ problems, silencedProblems: silenced.slice(0, mostShown) });
    editor.showProblems(problems.map(shown));
  }

  function shown(finding: Finding): EditorProblem {
    const { from, to, severity, rule } = finding;
    const t = translate();
    const fixes = [
      act(t('problems.fix'), () => about(finding, changes.fix)),
      act(t('problems.fixAllOfKind'), () => fixAll(rule)),
    ];
    const actions = [
      ...(finding.fix === undefined ? [] : fixes),
      act(t('problems.ignore'), () => ignore(finding, 'place')),
      act(t('problems.ignoreInIssue'), () => ignore(finding, 'issue')),
      act(t('problems.switchOff'), () => changes.switchOff(rule)),
    ];
    return { from, to, severity, rule, message: findingMessage(finding, t), actions };
  }

  function look(): void {
    const ask = gatherAsk(store.getState(), editor.text());
    if (ask === null) {
      present(nothing);
      answer(nothing);
    } else if (editor.isComposing()) soon.restart();
    else queue.ask(ask);
  }
  const soon = schedule.task({ priority: 'problems', pauseMs }, () => {
    if (!isBeingLearnt(store.getState())) look();
  });

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) present(nothing);
    if (
      isOther ||
      state.revision !== before.revision ||
      state.library !== before.library ||
      isBeingLearnt(state) !== isBeingLearnt(before) ||
      state.sentLinks !== before.sentLinks ||
      state.checkFacts !== before.checkFacts ||
      state.twin?.text !== before.twin?.text ||
      state.releasePlan !== before.releasePlan
    ) {
      soon.restart();
    }
    const { problems, rows, issue } = store.getState();
    if (problems !== before.problems || rows !== before.rows) {
      const marks = store.getState().problemMarks;
      const problemMarks = issue === null ? new Map() : markRows(problems, issue, rows, marks);
      if (marks.size + problemMarks.size > 0) store.setState({ problemMarks });
    }
  });

  const current = (): Promise<Checked | null> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      look();
    });
  const isCurrent = (): boolean => checkedText === editor.text();

  function whenCurrent(run: () => void): void {
    if (isCurrent()) run();
    else void current().then(run);
  }

  /** Does something about a finding, or about the same one in the text as it is now. */
  function about(finding: Finding, run: (now: Finding) => boolean): boolean {
    if (isCurrent()) return run(finding);
    const edit = spliceBetween(checkedText ?? '', editor.text());
    whenCurrent(() => {
      const { problems, silencedProblems } = store.getState();
      const now = sameFinding(finding, [...problems, ...silencedProblems], edit);
      if (now !== null) run(now);
    });
    return true;
  }

  const ignore = (finding: Finding, scope: 'place' | 'issue'): boolean =>
    about(finding, (now) => changes.ignore(now, scope));

  function fixAll(rule: RuleId | null): boolean {
    if (isCurrent()) return changes.fixAll(rule);
    whenCurrent(() => void changes.fixAll(rule));
    return true;
  }

  function show(finding: Finding): void {
    stepped = finding;
    editor.jumpTo(finding.from);
  }

  function stepFrom(problems: readonly Finding[], by: 'next' | 'previous'): Finding | undefined {
    const cursor = editor.cursor();
    // Several can begin at one place; then the order of the list counts.
    const last = stepped?.from === cursor ? problems.indexOf(stepped) : -1;
    if (last !== -1) return problems.at((last + (by === 'next' ? 1 : -1)) % problems.length);
    return by === 'next'
      ? (problems.find(({ from }) => from > cursor) ?? problems[0])
      : (problems.findLast(({ from }) => from < cursor) ?? problems.at(-1));
  }

  function step(direction: 'next' | 'previous'): void {
    const next = stepFrom(store.getState().problems, direction);
    if (next !== undefined) show(next);
    notices.announce(
      next === undefined ? translate()('problems.none') : findingMessage(next, translate()),
    );
  }

  function showFirst(place: OutlinePlace): boolean {
    const { issue, problems } = store.getState();
    const range = issue === null ? null : rangeOf(issue, place);
    const first = problems.find(
      ({ from }) => range !== null && range.from <= from && from <= range.to,
    );
    if (first === undefined) return false;
    show(first);
    notices.announce(findingMessage(first, translate()));
    return true;
  }

  return {
    ...changes,
    current,
    whenCurrent,
    fix: (finding) => about(finding, changes.fix),
    fixAll,
    ignore,
    bringBack: (finding) => about(finding, changes.bringBack),
    show: (finding) =>
      void about(finding, (now) => {
        show(now);
        return true;
      }),
    step(direction) {
      if (store.getState().document === null) return false;
      whenCurrent(() => step(direction));
      return true;
    },
    showFirst(place) {
      if (isCurrent()) return showFirst(place);
      whenCurrent(() => void showFirst(place));
      return true;
    },
    here() {
      const { problems } = store.getState();
      const row = focusedProblem();
      if (row !== null) return problems[row] ?? null;
      const cursor = editor.cursor();
      if (stepped?.from === cursor && problems.includes(stepped)) return stepped;
      return problemAt(problems, cursor, (position) => editor.lineOf(position));
    },
  };
}
