import { RefreshCw, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ShownFeed } from '#core/ipc/feed-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { formatMoment } from '../ui/format-moment.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { describeOutcome } from './describe-poll.ts';

/** One feed: what it is called, where it is, what its last poll brought, and what can be done with it. */
export function FeedRow({ feed }: { readonly feed: ShownFeed }) {
  const t = useTranslations('feeds');
  const { feeds, translate } = useServices();
  const language = useAppState((state) => state.language);
  const { address, last, polledAt, isRunning } = feed;
  const title = feed.title === '' ? hostOf(address) : feed.title;
  const movedTo = last?.state === 'done' && last.movedTo !== address ? last.movedTo : null;
  const moment = polledAt === null ? '' : formatMoment(Date.parse(polledAt), language);
  const outcome = isRunning ? t('running') : describeOutcome(last, translate());
  const isTrouble = !isRunning && (last?.state === 'failed' || last?.state === 'waiting');

  return (
    <li className="detail-row">
      <div className="detail-names feed-names">
        <span className="detail-name">{title}</span>
        <span className="detail-facts">{address}</span>
        {outcome === '' ? null : (
          <span className="feed-outcome" data-trouble={isTrouble || undefined}>
            {outcome}
            {isRunning || moment === '' ? null : <span className="feed-moment">{moment}</span>}
          </span>
        )}
        {movedTo === null ? null : (
          <span className="feed-moved">
            {t('moved', { address: movedTo })}
            <TextButton label={t('follow')} onPress={() => void feeds.follow(address)} />
          </span>
        )}
      </div>
      <IconButton
        icon={RefreshCw}
        label={t('pollOne', { title })}
        isDisabled={isRunning}
        onPress={() => void feeds.poll([address])}
      />
      <IconButton
        icon={Trash2}
        label={t('remove', { title })}
        onPress={() => void feeds.remove(address)}
      />
    </li>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
