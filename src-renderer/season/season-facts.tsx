import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SentOutline } from '#core/ipc/season-shapes.ts';
import { numberList } from './number-list.ts';
import type { ShownSeason } from './shown-seasons.ts';
import { useSeasonName } from './use-season-name.ts';

/** How far a season has come, and what is in it. */
export function SeasonFacts({
  season,
  outline,
}: {
  readonly season: ShownSeason;
  /** Null while it is read. */
  readonly outline: SentOutline | null;
}) {
  const t = useTranslations('seasons');
  const name = useSeasonName()(season);
  const { from, to, count, length, gaps, repeated, isComplete } = season;
  const state = isComplete
    ? t('complete')
    : count === 0
      ? t('noIssues')
      : gaps.length === 0
        ? t('noGaps')
        : t('gaps', { numbers: numberList(gaps, t) });
  const { firstDate = null, lastDate = null } = outline?.counts ?? {};
  const facts = [
    t('progress', { count, length }),
    state,
    ...(repeated.length === 0 ? [] : [t('repeated', { numbers: numberList(repeated, t) })]),
    ...(outline === null
      ? []
      : [t('counts', { issues: outline.issues.length, items: outline.counts.items })]),
    ...(firstDate === null || lastDate === null
      ? []
      : [t('dates', { first: firstDate, last: lastDate })]),
  ];
  return (
    <div className="seasons-facts">
      <h3 className="seasons-name">
        {name} <span>{t('range', { from: String(from), to: String(to) })}</span>
      </h3>
      <p>{facts.join(' · ')}</p>
      {outline === null || outline.leftOut.length === 0 ? null : (
        <p className="dialog-problem">
          <TriangleAlert size={14} strokeWidth={2} aria-hidden />{' '}
          {t('leftOut', {
            count: outline.leftOut.length,
            names: outline.leftOut.slice(0, 5).join(', '),
          })}
        </p>
      )}
    </div>
  );
}
