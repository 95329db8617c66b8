import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { editionLanguages } from '#core/export/edition/edition-settings.ts';
import type { ReportWish } from '#core/ipc/report-shapes.ts';
import { pictureKinds } from '#core/season/report/report-names.ts';
import { wordsIn } from '#core/season/season-words.ts';
import { useAppState } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import type { ShownSeason } from '../season/shown-seasons.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { ReportOutcome } from './report-outcome.tsx';
import type { IssueRange } from './statistics-service.ts';
import type { ReportRun } from './use-report-run.ts';
import './report-panel.css';

type Language = ReportWish['language'];

/** Where prefaces are kept; what stands there is no issue. */
const usualFolder = 'prefaces';

/** Writes the report of a season, or of any run of issues, into the library. */
export function ReportPanel({
  range: { from, to },
  season,
  run,
}: {
  readonly range: IssueRange;
  /** Null where the issues are not exactly a season. */
  readonly season: ShownSeason | null;
  readonly run: ReportRun;
}) {
  const t = useTranslations('statistics');
  const common = useAppState((state) => state.library?.settings.season?.preface);
  const [language, setLanguage] = useState<Language>(null);
  const [pictures, setPictures] = useState<ReportWish['pictures']>('png');
  const [folder, setFolder] = useState(usualFolder);
  const isBusy = run.step !== null;
  const languages = language === null ? editionLanguages : [language];
  const prefaces = languages.flatMap(
    (each) => wordsIn(season?.own?.preface, each) ?? wordsIn(common, each) ?? [],
  );

  function make(asPreface: boolean): void {
    run.make({ from, to, language, folder, pictures, asPreface, mayReplace: false });
  }

  return (
    <div className="report-form">
      <p className="report-about">{t('reportAbout')}</p>
      <div className="report-choices">
        <ChoiceField
          label={t('reportLanguage')}
          value={language ?? 'as-written'}
          choices={[
            { value: 'as-written', label: t('asWritten') },
            ...editionLanguages.map((value) => ({ value, label: t(`language-${value}`) })),
          ]}
          onChange={(value) => setLanguage(value === 'as-written' ? null : value)}
        />
        <ChoiceField
          label={t('reportPictures')}
          value={pictures}
          choices={pictureKinds.map((value) => ({ value, label: t(`pictures-${value}`) }))}
          onChange={setPictures}
        />
        <FormField
          label={t('reportFolder')}
          help={t('reportFolderHelp')}
          value={folder}
          onChange={(value) => {
            setFolder(value);
            run.forget();
          }}
        />
      </div>
      <div className="report-make">
        <TextButton
          label={t('insertReport')}
          tone="strong"
          isDisabled={isBusy || season === null}
          onPress={() => make(true)}
        />
        <TextButton label={t('makeReport')} isDisabled={isBusy} onPress={() => make(false)} />
        <span className="report-hint">
          {season === null
            ? t('noSeasonOfIts')
            : prefaces.length === 0
              ? t('noPreface')
              : t('prefaceNow', { names: [...new Set(prefaces)].join(', ') })}
        </span>
      </div>
      <ReportOutcome run={run} />
    </div>
  );
}
