import { Settings2, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReleasePlan } from '#core/ipc/release-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { DeskRow } from './desk-row.tsx';
import { deskElementId } from './focus-desk.ts';
import { NoChannels } from './no-channels.tsx';
import { ProposalLine } from './proposal-line.tsx';
import { TranslationLine } from '../translation/translation-line.tsx';
import { StatusChoice } from './status-choice.tsx';
import './release-desk.css';

/** One row for each channel of the open issue: what went out, what would, and the next step. */
export function ReleaseDesk() {
  const t = useTranslations('release');
  const { channels, preferences, release } = useServices();
  const plan = useAppState((state) => state.releasePlan);
  const isRunning = useAppState((state) => state.releaseProgress !== null);
  const hasChannels = useAppState((state) => (state.library?.settings.channels ?? []).length > 0);

  return (
    <section className="desk" id={deskElementId} aria-label={t('title')} tabIndex={-1}>
      <PaneHead title={t('title')}>
        {plan === null ? null : <StatusChoice status={plan.status} />}
        <IconButton icon={Settings2} label={t('settings')} onPress={() => channels.openList()} />
        <IconButton
          icon={X}
          label={t('close')}
          onPress={() => preferences.change({ deskShown: false })}
        />
      </PaneHead>
      <TranslationLine />
      {hasChannels ? null : <NoChannels />}
      {hasChannels && plan === null ? (
        <p className="desk-looking" role="status">
          {t('looking')}
        </p>
      ) : null}
      {plan === null || !hasChannels ? null : (
        <>
          <div className="desk-bar" data-desk-first>
            {isRunning ? (
              <Progress />
            ) : (
              <>
                <Summary plan={plan} />
                <TextButton
                  label={t('exportAll')}
                  tone="strong"
                  onPress={() => void release.runAll()}
                />
              </>
            )}
          </div>
          <div className="desk-body">
            <ProposalLine plan={plan} />
            <ul className="desk-rows" aria-label={t('rows')}>
              {plan.rows.map((row) => (
                <DeskRow key={row.channel} row={row} />
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}

function Summary({ plan }: { readonly plan: ReleasePlan }) {
  const t = useTranslations('release');
  const { release } = useServices();
  const out = plan.rows.filter(({ state }) => state !== 'to-do').length;
  const stale = plan.rows.filter(({ state }) => state === 'stale').length;
  const isAllOut = out === plan.rows.length && stale === 0;
  return (
    <div className="desk-summary">
      <span>{isAllOut ? t('allOut') : t('summary', { out, total: plan.rows.length, stale })}</span>
      {isAllOut && plan.status !== 'published' ? (
        <TextButton
          label={t('markPublished')}
          onPress={() => void release.setStatus('published')}
        />
      ) : null}
    </div>
  );
}

function Progress() {
  const t = useTranslations('release');
  const { release } = useServices();
  const progress = useAppState((state) => state.releaseProgress);
  if (progress === null) return null;
  const words = t('exporting', { ...progress });
  return (
    <>
      <div className="desk-summary" role="status">
        <span className="desk-progress-words">{words}</span>
        <progress
          className="desk-progress"
          aria-label={t('exportAll')}
          value={progress.finished}
          max={progress.total}
        />
      </div>
      <TextButton label={t('cancel')} onPress={() => release.cancel()} />
    </>
  );
}
