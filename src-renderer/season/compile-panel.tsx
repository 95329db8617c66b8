import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { editionLanguages, type EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { frameParts, type SentOutline, type SeasonOutput } from '#core/ipc/season-shapes.ts';
import { seasonFileStem } from '#core/season/season-file-name.ts';
import { seasonForms, type SeasonForm } from '#core/season/season-form.ts';
import { wordsIn } from '#core/season/season-words.ts';
import { useAppState, useServices } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import { ReportLink } from '../statistics/report-link.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { SeasonResult } from './season-result.tsx';
import type { ShownSeason } from './shown-seasons.ts';

const bookOutputs = ['epub', 'pdf', 'html'] as const;

/** In which form and language a season is compiled, and into what. */
export function CompilePanel({
  season,
  outline,
}: {
  readonly season: ShownSeason;
  readonly outline: SentOutline | null;
}) {
  const t = useTranslations('seasons');
  const { seasons: service } = useServices();
  const form = useAppState((state) => state.seasonForm);
  const language = useAppState((state) => state.seasonLanguage);
  const isBusy = useAppState((state) => state.seasonStep !== null);
  const [typed, setTyped] = useState<string | null>(null);
  const [last, setLast] = useState<SeasonOutput>('md');
  const path = typed ?? defaultPath(season, form, language, outline);
  const cannot = isBusy || season.count === 0;

  function compile(output: SeasonOutput, mayReplace = false): void {
    setLast(output);
    void service.compile(season, output, { path, mayReplace });
  }

  return (
    <div className="seasons-form">
      <div className="seasons-choices">
        <RadioGroup
          className="seasons-radios"
          value={form}
          onChange={(value) => {
            const chosen = seasonForms.find((each) => each === value);
            if (chosen !== undefined) service.setForm(chosen);
          }}
        >
          <Label className="form-label">{t('form')}</Label>
          {seasonForms.map((value) => (
            <Radio key={value} value={value} className="seasons-radio">
              <span className="seasons-dot" />
              <span>
                {t(`form-${value}`)} <span className="seasons-hint">{t(`form-${value}Help`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <ChoiceField
          label={t('language')}
          value={language ?? 'as-written'}
          choices={[
            { value: 'as-written', label: t('asWritten') },
            ...editionLanguages.map((value) => ({ value, label: t(`language-${value}`) })),
          ]}
          onChange={(value) => service.setLanguage(value === 'as-written' ? null : value)}
        />
      </div>
      <Frames season={season} language={language ?? outline?.language ?? null} />
      <div className="seasons-make">
        <FormField label={t('file')} help={t('makeMdHelp')} value={path} onChange={setTyped} />
        <TextButton
          label={t('makeMd')}
          tone="strong"
          isDisabled={cannot}
          onPress={() => compile('md')}
        />
      </div>
      <div className="seasons-books" role="group" aria-label={t('makeOther')}>
        <span className="form-label">{t('makeOther')}</span>
        {bookOutputs.map((output) => (
          <TextButton
            key={output}
            label={t(`make-${output}`)}
            isDisabled={cannot}
            onPress={() => compile(output)}
          />
        ))}
        <span className="seasons-hint">
          {t('highlightsIncluded', { count: season.own?.highlights?.length ?? 0 })}
        </span>
      </div>
      <SeasonResult onReplace={() => compile(last, true)} />
    </div>
  );
}

/** Beside the season's newest issue. */
function defaultPath(
  { number }: ShownSeason,
  form: SeasonForm,
  language: EditionLanguage | null,
  outline: SentOutline | null,
): string {
  const newest = outline?.issues.at(-1)?.id ?? '';
  const folder = newest.slice(0, newest.lastIndexOf('/') + 1);
  return `${folder}${seasonFileStem(number, form, language)}.md`;
}

/** The texts before and after a season; in the language that is compiled, or both. */
function Frames({
  season,
  language,
}: {
  readonly season: ShownSeason;
  readonly language: EditionLanguage | null;
}) {
  const t = useTranslations('seasons');
  const { seasons: service } = useServices();
  const common = useAppState((state) => state.library?.settings.season);
  const shown = language === null ? editionLanguages : [language];
  return (
    <div className="seasons-frames" role="group" aria-label={t('frame')}>
      <span className="form-label" aria-hidden>
        {t('frame')}
      </span>
      {frameParts.map((part) =>
        shown.map((each) => {
          const file = wordsIn(season.own?.[part], each) ?? wordsIn(common?.[part], each);
          const values = { part: t(part), language: t(`language-${each}`) };
          return (
            <div key={`${part} ${each}`} className="seasons-frame">
              <span className="seasons-frame-name">{t(part)}</span>
              <span className="seasons-frame-file">{file ?? t('frameNone')}</span>
              <TextButton
                label={file === null ? t('frameWrite', values) : t('frameOpen', values)}
                onPress={() => void service.openFrame(season, part, each)}
              />
            </div>
          );
        }),
      )}
      <ReportLink season={season} />
      <p className="seasons-hint">{t('frameHelp', { example: '{items}, {first}, {last}' })}</p>
    </div>
  );
}
