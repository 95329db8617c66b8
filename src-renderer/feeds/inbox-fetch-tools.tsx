import { useEffect } from 'react';
import { RefreshCw, Rss, Sparkles, Square } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './inbox-fetch-tools.css';

/** What the link inbox can get from the network, how far that is, and how to stop it. */
export function InboxFetchTools() {
  const t = useTranslations('feeds');
  const { feeds, run } = useServices();
  const libraryId = useAppState((state) => state.library?.id ?? null);
  const waiting = useAppState((state) => state.feeds?.waiting ?? null);
  const polling = useAppState((state) => state.feeds?.progress ?? null);
  const asking = useAppState((state) => state.factsProgress);
  const words = [
    ...(polling === null ? [] : [t('polling', polling)]),
    ...(asking === null ? [] : [t('askingFacts', asking)]),
  ].join(' · ');
  useEffect(() => {
    if (libraryId !== null) feeds.look();
  }, [feeds, libraryId]);
  const isWaiting = words === '' && waiting !== null && waiting.feeds + waiting.facts > 0;
  return (
    <>
      <span className="inbox-fetching" role="status">
        {isWaiting ? t('waiting', waiting) : words}
      </span>
      {isWaiting && <TextButton label={t('resume')} onPress={() => void feeds.resume()} />}
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
