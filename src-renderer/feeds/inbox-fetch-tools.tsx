import { RefreshCw, Rss, Sparkles, Square } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import './inbox-fetch-tools.css';

/** What the link inbox can get from the network, how far that is, and how to stop it. */
export function InboxFetchTools() {
  const t = useTranslations('feeds');
  const { feeds, run } = useServices();
  const polling = useAppState((state) => state.feeds?.progress ?? null);
  const asking = useAppState((state) => state.factsProgress);
  const words = [
    ...(polling === null ? [] : [t('polling', polling)]),
    ...(asking === null ? [] : [t('askingFacts', asking)]),
  ].join(' · ');
  return (
    <>
      <span className="inbox-fetching" role="status">
        {words}
      </span>
      {words === '' ? null : (
        <IconButton icon={Square} label={t('stop')} onPress={() => feeds.stop()} />
      )}
      <IconButton
        icon={RefreshCw}
        label={t('pollFeeds')}
        isDisabled={polling !== null}
        onPress={() => run('feeds.poll')}
      />
      <IconButton
        icon={Sparkles}
        label={t('inboxFacts')}
        isDisabled={asking !== null}
        onPress={() => run('facts.inbox')}
      />
      <IconButton icon={Rss} label={t('edit')} onPress={() => run('feeds.edit')} />
    </>
  );
}
