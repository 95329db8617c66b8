import { GitBranch, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { describeRepository, openWords, repositoryTip } from './describe-repository.ts';
import './channel-repository.css';

/** The repository that a channel's folder lies in, and the way to commit and push. Nothing without one. */
export function ChannelRepository({ channel }: { readonly channel: string }) {
  const t = useTranslations('git');
  const { git, translate } = useServices();
  const repository = useAppState(({ gitView }) =>
    gitView?.repositories.find(({ id }) => id === gitView.channels[channel]),
  );
  if (repository === undefined) return null;
  const words = describeRepository(repository, translate());
  const { ahead, behind, counts, problem, progress, waiting } = repository;
  const isOdd = problem !== null || progress !== null || counts.conflicted > 0 || (behind ?? 0) > 0;
  const action = openWords(repository, translate());
  const Icon = isOdd ? TriangleAlert : GitBranch;
  return (
    <div className="channel-repository" data-odd={isOdd || undefined}>
      <span className="channel-repository-state" title={repositoryTip(repository, translate())}>
        <Icon size={14} strokeWidth={2} aria-hidden />
        <span className="channel-repository-words">{words.join(t('separator'))}</span>
      </span>
      {waiting > 0 || (ahead ?? 0) > 0 ? (
        <Button
          className="desk-note-action"
          aria-label={t('openOf', { action, name: channel })}
          onPress={() => void git.ask(repository.id)}
        >
          {action}
        </Button>
      ) : null}
    </div>
  );
}
