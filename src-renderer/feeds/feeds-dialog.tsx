import { Download, RefreshCw, Rss, Square, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { AddFeed } from './add-feed.tsx';
import { FeedRow } from './feed-row.tsx';
import '../ui/detail-rows.css';
import './feeds-dialog.css';

/** The feeds of the library: adding and removing them, polling, and what became of each. */
export function FeedsDialog() {
  const t = useTranslations('feeds');
  const { feeds: service, store } = useServices();
  const list = useAppState((state) => state.feeds);
  const feeds = list?.feeds ?? [];
  const { waiting, progress } = list ?? { waiting: null, progress: null };
  const isWaiting = progress === null && waiting !== null && waiting.feeds + waiting.facts > 0;

  return (
    <DialogFrame title={t('title')} size="wide" onClose={() => store.setState({ dialog: null })}>
      <div className="feeds">
        <AddFeed />
        {isWaiting && (
          <div className="feeds-waiting">
            <p>{t('waiting', waiting)}</p>
            <TextButton label={t('resume')} onPress={() => void service.resume()} />
            <TextButton label={t('forget')} onPress={() => void service.forget()} />
          </div>
        )}
        {feeds.length === 0 ? (
          <div className="feeds-none">
            <Rss size={20} strokeWidth={1.5} aria-hidden />
            <p>{t('none')}</p>
          </div>
        ) : (
          <ul className="detail-rows feeds-list" aria-label={t('list')}>
            {feeds.map((feed) => (
              <FeedRow key={feed.address} feed={feed} />
            ))}
          </ul>
        )}
        <div className="feeds-actions">
          <TextButton label={t('import')} icon={Upload} onPress={() => void service.importOpml()} />
          <TextButton
            label={t('export')}
            icon={Download}
            isDisabled={feeds.length === 0}
            onPress={() => void service.exportOpml()}
          />
          <span className="feeds-progress" role="status">
            {progress === null ? '' : t('progress', progress)}
          </span>
          {progress === null ? (
            <TextButton
              label={t('pollAll')}
              icon={RefreshCw}
              tone="strong"
              isDisabled={feeds.length === 0}
              onPress={() => void service.poll()}
            />
          ) : (
            <TextButton label={t('stop')} icon={Square} onPress={() => service.stop()} />
          )}
        </div>
      </div>
    </DialogFrame>
  );
}
