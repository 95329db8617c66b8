import type { RepositoryState } from '#core/ipc/git-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { errorText } from '../ui/notices.ts';

/** A repository's state in words, the branch first. */
export function describeRepository(
  repository: RepositoryState,
  translate: Translate,
): readonly string[] {
  const { ahead, behind, branch, counts, hasCommits, problem, progress, upstream, waiting } =
    repository;
  if (problem !== null) return [translate('git.unknown')];
  const others = counts.staged + counts.changed + counts.untracked - waiting;
  const isInStep = ahead === 0 && behind === 0 && waiting === 0;
  return [
    branch ?? translate('git.noBranch'),
    ...(progress === null ? [] : [translate(`git.progress-${progress}`)]),
    ...(counts.conflicted === 0 ? [] : [translate('git.conflicted', { count: counts.conflicted })]),
    ...(hasCommits ? [] : [translate('git.noCommits')]),
    ...(waiting === 0 ? [] : [translate('git.waiting', { count: waiting })]),
    ...(ahead === null || ahead === 0 ? [] : [translate('git.ahead', { count: ahead })]),
    ...(behind === null || behind === 0 ? [] : [translate('git.behind', { count: behind })]),
    ...(isInStep ? [translate('git.inStep')] : []),
    ...(upstream === null && branch !== null ? [translate('git.noRemote')] : []),
    ...(others <= 0 ? [] : [translate('git.changed', { count: others })]),
  ];
}

/** The whole of it in one sentence, for a tooltip. */
export function repositoryTip(repository: RepositoryState, translate: Translate): string {
  const { folder, problem, upstream } = repository;
  const why =
    problem === null
      ? describeRepository(repository, translate).join(translate('git.separator'))
      : translate('git.unknownWhy', { reason: errorText(problem, translate) });
  return [folder, ...(upstream === null ? [] : [upstream]), why].join('\n');
}

/** What the button says that opens the dialog. */
export function openWords(
  { upstream, waiting }: Pick<RepositoryState, 'upstream' | 'waiting'>,
  translate: Translate,
): string {
  if (waiting === 0) return translate('git.openPush');
  return translate(upstream === null ? 'git.openCommit' : 'git.open');
}
