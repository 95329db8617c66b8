import { GitBranch } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { describeRepository, repositoryTip } from './describe-repository.ts';
import '../checks/problem-count.css';
import './library-repository.css';

/** The repository that the library lies in, in the status bar; looks again when pressed. */
export function LibraryRepository() {
  const t = useTranslations('git');
  const { run, translate } = useServices();
  const repository = useAppState(({ gitView }) =>
    gitView?.repositories.find(({ id }) => id === gitView.library),
  );
  if (repository === undefined) return null;
  const { ahead, behind, branch, counts, problem } = repository;
  const changes = counts.staged + counts.changed + counts.untracked + counts.conflicted;
  const words = describeRepository(repository, translate()).join(t('separator'));
  const name = branch ?? t(problem === null ? 'noBranch' : 'unknown');
  return (
    <Button
      className="problem-count library-repository"
      aria-label={t('stateName', { name: repository.name, words })}
      onPress={() => run('git.refresh')}
    >
      <span className="library-repository-words" title={repositoryTip(repository, translate())}>
        <GitBranch size={13} strokeWidth={2} aria-hidden />
        <span className="library-repository-branch">{name}</span>
        {ahead === null || ahead === 0 ? null : <span>↑{ahead}</span>}
        {behind === null || behind === 0 ? null : <span>↓{behind}</span>}
        {changes === 0 ? null : <span>±{changes}</span>}
      </span>
    </Button>
  );
}
