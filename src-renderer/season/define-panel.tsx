import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { wordsIn } from '#core/season/season-words.ts';
import { changedSeason, removedSeason } from '#core/season/season-changes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { rangeProblem } from './range-problem.ts';
import type { ShownSeason, ShownSeasons } from './shown-seasons.ts';

/** The range and name of a season. */
export function DefinePanel({
  season,
  shown: { seasons },
}: {
  readonly season: ShownSeason;
  readonly shown: ShownSeasons;
}) {
  const t = useTranslations('seasons');
  const { notices, seasons: service } = useServices();
  const settings = useAppState((state) => state.library?.settings.season);
  const { own } = season;
  const [from, setFrom] = useState(String(season.from));
  const [to, setTo] = useState(String(season.to));
  const [zh, setZh] = useState(wordsIn(own?.name, 'zh') ?? '');
  const [en, setEn] = useState(wordsIn(own?.name, 'en') ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    const found = rangeProblem(from, to, seasons, season, t);
    setProblem(found);
    if (found !== null) return;
    const range = { from: Number(from), to: Number(to) };
    const name = {
      ...(zh.trim() === '' ? {} : { zh: zh.trim() }),
      ...(en.trim() === '' ? {} : { en: en.trim() }),
    };
    const isNamed = Object.keys(name).length > 0;
    const isOneName = zh.trim() === en.trim() && typeof own?.name === 'string';
    const next = { ...range, name: !isNamed ? null : isOneName ? zh.trim() : name };
    if (!(await service.change(changedSeason(settings, season, next)))) return;
    service.choose(range);
    notices.announce(t('saved'));
  }

  return (
    <form
      className="seasons-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="seasons-pair">
        <FormField label={t('from')} value={from} onChange={setFrom} />
        <FormField label={t('to')} value={to} onChange={setTo} />
      </div>
      <div className="seasons-pair">
        <FormField label={t('nameZh')} help={t('nameHelp')} value={zh} onChange={setZh} />
        <FormField label={t('nameEn')} help={t('nameHelp')} value={en} onChange={setEn} />
      </div>
      <p className="seasons-hint">{t('defineHelp')}</p>
      <FormProblem text={problem} />
      <div className="dialog-actions">
        {own === null ? null : (
          <TextButton
            label={t('forget')}
            onPress={() => void service.change(removedSeason(settings, season))}
          />
        )}
        <SubmitButton label={t('save')} />
      </div>
      {own === null ? null : <p className="seasons-hint">{t('forgetHelp')}</p>}
    </form>
  );
}
