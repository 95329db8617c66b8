import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import type { ChannelOutcome, ReleasePlan } from '#core/ipc/release-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { countWords } from '../checks/count-words.ts';
import type { OtherIssue } from '../checks/check-other.ts';
import type { PreflightService } from '../checks/create-preflight.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import { createPause } from '../document/pause.ts';
import type { GitService } from '../git/git-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { channelKey, lastTargetKey } from '../export/last-target.ts';
import type { AppStore } from '../state/store.ts';
import { errorText, type Notices, type Toast } from '../ui/notices.ts';
import { describeChange, describeOutcomes, mainPart } from './describe-release.ts';
import { focusDesk } from './focus-desk.ts';
import type { ReleaseService } from './release-service.ts';
import { outcomesAfter } from './outcomes-after.ts';

interface ReleaseDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly preferences: PreferencesService;
  readonly preflight: PreflightService;
  readonly git: GitService;
}

/** Looking at nine channels takes longer than typing a word. */
const lookPauseMs = 900;

export function createReleaseService(deps: ReleaseDeps): ReleaseService {
  const { bridge, store, editor, notices, preferences, preflight, translate } = deps;

  /** Ctrl+E repeats it. */
  function remember(channel: string): void {
    const key = lastTargetKey(store.getState());
    if (key === null) return;
    const { lastTargets } = store.getState().preferences;
    preferences.change({ lastTargets: { ...lastTargets, [key]: channelKey(channel) } });
  }

  const issueText = () => {
    const { document } = store.getState();
    return document === null ? null : { issueId: document.issueId, text: editor.text() };
  };
  const channelCount = (): number => store.getState().library?.settings.channels?.length ?? 0;

  /** Shows a plan unless another issue was opened meanwhile. */
  function show(plan: ReleasePlan, revision: number): void {
    if (store.getState().document?.issueId !== plan.issueId) return;
    const before = store.getState().releasePlan;
    store.setState({ releasePlan: plan, releaseRevision: revision });
    const words = describeChange(before, plan, translate());
    if (words !== null) notices.announce(words);
  }

  async function lookAtAll(): Promise<void> {
    const input = issueText();
    const { revision } = store.getState();
    if (input === null || channelCount() === 0) {
      if (store.getState().releasePlan !== null) store.setState({ releasePlan: null });
      return;
    }
    const answer = await bridge.call('release.plan', input);
    // What was overtaken is answered by the later look; a file that is gone has its own banner.
    if (!answer.ok || answer.value === null || revision !== store.getState().revision) return;
    show(answer.value, revision);
  }
  const soon = createPause(lookPauseMs, () => void lookAtAll());

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) store.setState({ releasePlan: null, releaseOutcomes: {} });
    const hasOtherRules =
      state.library?.settings !== before.library?.settings ||
      state.library?.files !== before.library?.files ||
      state.language !== before.language;
    if (isOther || hasOtherRules) void lookAtAll();
    else if (state.revision !== before.revision && channelCount() > 0) soon.restart();
  });
  window.addEventListener('focus', () => void lookAtAll());
  bridge.on('release.progress', (releaseProgress) => {
    if (store.getState().releaseProgress !== null) store.setState({ releaseProgress });
  });

  function keepOutcomes(outcomes: readonly ChannelOutcome[]): void {
    store.setState(({ releaseOutcomes: known }) => ({
      releaseOutcomes: outcomesAfter(known, outcomes),
    }));
  }

  function actionsFor({ channel, done }: ChannelOutcome): Toast['actions'] {
    const t = translate();
    if (done === null) return [];
    const actions: { label: string; run: () => void }[] = [];
    const [file] = done.files;
    const next = file === undefined ? null : deps.git.nextFor(channel);
    if (next !== null) actions.push(next);
    if (file !== undefined) {
      actions.push({
        label: t('exporting.reveal'),
        run: () => void tell(bridge.call('export.reveal', { fileId: file.id })),
      });
    }
    if (done.copies.length > 0) {
      actions.push({
        label: t('exporting.whatWasCopied'),
        run: () => store.setState({ lastExport: done, dialog: 'clipboard' }),
      });
    }
    if (done.report.length > 0) {
      actions.push({
        label: t('exporting.report'),
        run: () => store.setState({ lastExport: done, dialog: 'report' }),
      });
    }
    return actions;
  }

  async function tell(call: Promise<{ readonly ok: boolean }>): Promise<void> {
    const answer = (await call) as CallResult<'export.reveal'>;
    if (!answer.ok) notices.fail(answer.error);
  }

  /** Runs one call that sends to several channels, and says what came of it. */
  async function send(
    channels: readonly string[],
    call: () => Promise<CallResult<'release.run'>>,
    other: OtherIssue | null = null,
  ): Promise<void> {
    if (store.getState().releaseProgress !== null) return;
    const { revision } = store.getState();
    const [first = ''] = channels;
    store.setState({ releaseProgress: { channel: first, finished: 0, total: channels.length } });
    const answer = await call();
    store.setState({ releaseProgress: null });
    if (!answer.ok) {
      notices.fail(answer.error);
      return;
    }
    const { outcomes, plan } = answer.value;
    keepOutcomes(outcomes);
    show(plan, revision);
    const [only] = outcomes;
    const done = outcomes.length === 1 ? (only?.done ?? null) : null;
    if (done !== null) store.setState({ lastExport: done });
    const words = describeOutcomes(outcomes, translate());
    if (words === null) return;
    const waiting = outcomes.filter(({ outcome }) => outcome === 'waits');
    const yes = {
      label: translate()('release.anyway'),
      run: () =>
        void run(
          waiting.map(({ channel }) => channel),
          true,
        ),
    };
    const actions = outcomes.length === 1 && only !== undefined ? actionsFor(only) : [];
    const detail = words.tone === 'success' ? foundToo(other) : {};
    notices.toast({ ...words, ...detail, actions: waiting.length > 0 ? [yes] : actions });
  }

  /** What the copy desk found in what went out: the open issue, or another one. */
  function foundToo(other: OtherIssue | null = null): Pick<Toast, 'detail'> {
    const found = other === null ? preflight.found() : preflight.foundInOther(other);
    const counts = countWords(found, translate());
    return counts === '' ? {} : { detail: translate()('problems.wentAlong', { counts }) };
  }

  async function run(channels: readonly string[], anyway = false): Promise<void> {
    if (channels.length === 0 || !(await preflight.passes())) return;
    const input = issueText();
    if (input === null) return;
    await send(channels, () =>
      bridge.call('release.run', { ...input, channels: [...channels], anyway }),
    );
  }

  async function copy(channel: string, part: string, anyway = false): Promise<void> {
    if (!(await preflight.passes())) return;
    const input = issueText();
    if (input === null) return;
    remember(channel);
    const { revision } = store.getState();
    const answer = await bridge.call('release.copy', { ...input, channel, part, anyway });
    if (!answer.ok) {
      notices.fail(answer.error);
      return;
    }
    const { outcome, plan } = answer.value;
    keepOutcomes([outcome]);
    show(plan, revision);
    const t = translate();
    if (outcome.outcome === 'written') {
      store.setState({ lastExport: outcome.done });
      const kind = plan.rows
        .find((row) => row.channel === channel)
        ?.copies.find(({ id }) => id === part)?.kind;
      const name = kind === undefined ? part : t(`release.part-${kind}`);
      const text = t('release.copied', { part: name, channel });
      // On the desk the part ticks off before one's eyes; a toast would lie over the next.
      if (store.getState().preferences.deskShown) notices.announce(text);
      else notices.toast({ tone: 'success', text, ...foundToo(), actions: actionsFor(outcome) });
    } else if (outcome.outcome === 'refused' || outcome.outcome === 'waits') {
      const text = outcome.notes.map(({ message }) => message).join(' ');
      const yes = { label: t('release.copyAnyway'), run: () => void copy(channel, part, true) };
      notices.toast({
        tone: 'failure',
        text,
        actions: outcome.outcome === 'waits' ? [yes] : [],
      });
    }
    if (outcome.error !== null) {
      notices.toast({ tone: 'failure', text: errorText(outcome.error, t), actions: [] });
    }
  }

  /** One call that changes what is noted of a channel. */
  async function note(call: Promise<CallResult<'release.mark'>>): Promise<string | null> {
    const { revision } = store.getState();
    const answer = await call;
    if (answer.ok) {
      show(answer.value, revision);
      return null;
    }
    // What was pasted is said to be wrong beside the field.
    const isTyped = answer.error.code === 'release/no-address';
    if (!isTyped) notices.fail(answer.error);
    return isTyped ? errorText(answer.error, translate()) : null;
  }

  return {
    focus: focusDesk,
    run: async (channels, anyway) => {
      const [only] = channels;
      if (channels.length === 1 && only !== undefined) remember(only);
      await run(channels, anyway);
    },
    runAll: async () => {
      await lookAtAll();
      const rows = store.getState().releasePlan?.rows ?? [];
      await run(rows.map(({ channel }) => channel));
    },
    cancel: () => void bridge.call('release.cancel', undefined),
    copy,
    exportTo: async (channel) => {
      if (store.getState().releasePlan === null) await lookAtAll();
      const row = store.getState().releasePlan?.rows.find((each) => each.channel === channel);
      if (row === undefined) return;
      const part = mainPart(row);
      if (row.way === 'paste' && part !== null) {
        await copy(channel, part.id);
        return;
      }
      remember(channel);
      if (row.way === 'files') return run([channel]);
      const text = row.refusals.map(({ message }) => message).join(' ');
      notices.toast({ tone: 'failure', text, actions: [] });
    },
    markLive: async (channel, address) => {
      const input = issueText();
      if (input === null) return null;
      const mark = { kind: 'live', address } as const;
      return note(bridge.call('release.mark', { ...input, channel, mark }));
    },
    markCorrected: async (channel) => {
      const input = issueText();
      const mark = { kind: 'corrected' } as const;
      if (input !== null) await note(bridge.call('release.mark', { ...input, channel, mark }));
    },
    takeBack: async (channel) => {
      const input = issueText();
      const mark = { kind: 'back' } as const;
      if (input !== null) await note(bridge.call('release.mark', { ...input, channel, mark }));
    },
    setStatus: async (status) => {
      const input = issueText();
      if (input !== null) await note(bridge.call('release.set-status', { ...input, status }));
    },
    runProposal: async () => {
      const input = issueText();
      const proposal = store.getState().releasePlan?.proposal ?? null;
      if (input === null || proposal === null) return;
      const earlier = await bridge.call('release.proposal-text', input);
      if (!earlier.ok) {
        notices.fail(earlier.error);
        return;
      }
      if (earlier.value !== null && !(await preflight.passesOther(earlier.value))) return;
      await send(
        proposal.channels,
        () => bridge.call('release.run-proposal', input),
        earlier.value,
      );
    },
    openEditor: (targetId) => tell(bridge.call('export.open-editor', { targetId })),
  };
}
