import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { GitOutcome, GitPlan, RepositoryState } from '#core/ipc/git-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { createPause } from '../document/pause.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { openWords } from './describe-repository.ts';
import type { GitService } from './git-service.ts';

interface GitDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** Saving writes several files, and git starts three programs for a look. */
const lookPauseMs = 1200;

export function createGitService({ bridge, store, notices, translate }: GitDeps): GitService {
  let isLooking = false;
  let looksAgain = false;

  /** One look at a time; what changes meanwhile is looked at after it. */
  async function look(): Promise<void> {
    if (isLooking) {
      looksAgain = true;
      return;
    }
    isLooking = true;
    do {
      looksAgain = false;
      const answer = await bridge.call('git.look', undefined);
      // A look that failed leaves the last state; the next one comes with the next change.
      if (answer.ok) store.setState({ gitView: answer.value });
    } while (looksAgain);
    isLooking = false;
  }

  const soon = createPause(lookPauseMs, () => void look());
  store.subscribe((state, before) => {
    const { library } = state;
    const isOther = library?.id !== before.library?.id;
    if (isOther) store.setState({ gitView: null });
    const hasExported =
      (before.releaseProgress !== null && state.releaseProgress === null) ||
      (before.exportingTo !== null && state.exportingTo === null);
    if (isOther || hasExported || library?.settings !== before.library?.settings) void look();
    else if (library?.files !== before.library?.files) soon.restart();
  });
  window.addEventListener('focus', () => void look());
  bridge.on('git.progress', ({ step }) => {
    if (store.getState().gitStep !== null) store.setState({ gitStep: step });
  });
  soon.restart();

  const repositories = (): readonly RepositoryState[] =>
    store.getState().gitView?.repositories ?? [];

  async function readPlan(repositoryId: string): Promise<void> {
    const answer = await bridge.call('git.plan', { repositoryId });
    if (store.getState().dialog !== 'git-publish') return;
    store.setState(answer.ok ? { gitPlan: answer.value } : { gitFailure: answer.error });
  }

  function ask(repositoryId: string | null): boolean {
    if (store.getState().dialog !== null) return false;
    const found =
      repositories().find(({ id }) => id === repositoryId) ??
      (repositoryId === null ? repositories().find(hasSomethingToDo) : undefined) ??
      (repositoryId === null ? repositories()[0] : undefined);
    if (found === undefined) {
      const { problem = null } = store.getState().gitView ?? {};
      if (problem !== null) notices.fail(problem);
      return problem !== null;
    }
    store.setState({ dialog: 'git-publish', gitPlan: null, gitFailure: null, gitStep: null });
    void readPlan(found.id);
    return true;
  }

  function tellDone(outcome: GitOutcome, { remote }: GitPlan): void {
    const t = translate();
    const { commit, committed, pushed } = outcome;
    const there = remote === null ? '' : `${remote.name}/${remote.branch}`;
    const text =
      commit === null
        ? t('git.donePush', { remote: there })
        : pushed
          ? t('git.done', { count: committed, commit, remote: there })
          : t('git.doneCommit', { count: committed, commit });
    notices.toast({ tone: 'success', text, actions: [] });
  }

  return {
    ask,
    async refresh() {
      await look();
      const { problem = null } = store.getState().gitView ?? {};
      if (problem !== null) notices.fail(problem);
      const text = translate()('git.refreshed', { count: repositories().length });
      if (problem === null) notices.toast({ tone: 'notice', text, actions: [] });
    },
    nextFor(channel) {
      const id = store.getState().gitView?.channels[channel];
      const repository = repositories().find((each) => each.id === id);
      if (repository === undefined || repository.problem !== null) return null;
      const label = openWords({ ...repository, waiting: 1 }, translate());
      return { label, run: () => void ask(repository.id) };
    },
    async publish(message) {
      const { gitPlan: plan, gitStep } = store.getState();
      if (plan === null || gitStep !== null) return;
      const { repositoryId, files } = plan;
      const paths = files.map(({ path }) => path);
      store.setState({ gitStep: 'asking', gitFailure: null });
      const answer = await bridge.call('git.publish', { repositoryId, paths, message });
      store.setState({ gitStep: null });
      await look();
      if (!answer.ok) {
        store.setState({ gitFailure: answer.error });
        return;
      }
      const outcome = answer.value;
      if (outcome === null) return;
      if (outcome.error === null) {
        store.setState({ dialog: null, gitPlan: null });
        tellDone(outcome, plan);
        return;
      }
      store.setState({ gitFailure: outcome.error });
      // What is committed is not offered again: a push is left.
      if (outcome.commit !== null) await readPlan(repositoryId);
    },
    stop: () => void bridge.call('git.stop', undefined),
    close() {
      if (store.getState().gitStep !== null) return;
      store.setState({ dialog: null, gitPlan: null, gitFailure: null });
    },
  };
}

function hasSomethingToDo({ ahead, problem, waiting }: RepositoryState): boolean {
  return problem === null && (waiting > 0 || (ahead ?? 0) > 0);
}
