import { ChartColumn, FileChartColumn } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { AppError } from '#core/app-error.ts';
import type { Library } from '#core/ipc/shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import type { Statistics } from '#core/season/statistics/statistics.ts';
import { chartsOf, statisticsCharts } from '#core/season/statistics/statistics-charts.ts';
import { useAppState, useServices } from '../app/services.ts';
import { shownSeasons } from '../season/shown-seasons.ts';
import { useSeasonName } from '../season/use-season-name.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { errorText } from '../ui/notices.ts';
import { ChartPanel } from './chart-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import type { IssueRange } from './statistics-service.ts';
import { useReportRun } from './use-report-run.ts';
import './statistics-dialog.css';

const tabWords = {
  items: 'tabItems',
  shares: 'tabShares',
  domains: 'tabDomains',
  rhythm: 'tabRhythm',
} as const;

function allNumbers(library: Library | null): IssueRange {
  const numbers = (library?.files ?? []).flatMap(({ kind, number }) =>
    kind === 'issue' && number !== null ? [number] : [],
  );
  if (numbers.length === 0) return { from: 1, to: 1 };
  return {
    from: numbers.reduce((least, each) => Math.min(least, each)),
    to: numbers.reduce((most, each) => Math.max(most, each)),
  };
}

/** What is counted of the library, a season or a run of issues: charts, each with its table. */
export function StatisticsDialog() {
  const t = useTranslations('statistics');
  const { statistics: service, translate } = useServices();
  const library = useAppState((state) => state.library);
  const language = useAppState((state) => state.language);
  const first = useAppState((state) => state.reportedSeason);
  const [range, setRange] = useState<IssueRange | null>(first);
  const report = useReportRun();
  const [counted, setCounted] = useState<Statistics | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const nameOf = useSeasonName();
  const seasons = useMemo(
    () => (library === null ? [] : shownSeasons(library, null).seasons),
    [library],
  );
  const charts = useMemo(
    () => (counted === null ? null : chartsOf(counted, translatorFor(language))),
    [counted, language],
  );

  useEffect(() => {
    let isCurrent = true;
    const count = async (): Promise<void> => {
      const read = await service.read(range);
      if (!isCurrent) return;
      setCounted(read.ok ? read.value : null);
      setFailure(read.ok ? null : read.error);
    };
    void count();
    return () => {
      isCurrent = false;
    };
  }, [service, range]);

  const season = seasons.find(({ from, to }) => from === range?.from && to === range.to) ?? null;
  const choices = seasons
    .filter(({ count }) => count > 0)
    .map((each) => ({ range: { from: each.from, to: each.to }, name: nameOf(each) }));

  return (
    <DialogFrame
      title={t('title')}
      size="wide"
      isDismissable={report.step === null}
      onClose={() => service.close()}
    >
      <div className="statistics">
        <div className="statistics-scope">
          <ScopeChoice
            seasons={choices}
            range={range}
            all={allNumbers(library)}
            onChange={setRange}
          />
          <p className="statistics-summary" role="status">
            {failure !== null
              ? errorText(failure, translate())
              : counted === null
                ? t('reading')
                : t('summary', { issues: counted.issues.length, items: counted.items })}
          </p>
        </div>
        {charts === null ? null : counted?.issues.length === 0 ? (
          <EmptyState icon={ChartColumn} title={t('title')} text={t('none')} />
        ) : (
          <Tabs
            className="statistics-tabs"
            defaultSelectedKey={first === null ? 'items' : 'report'}
          >
            <TabList className="statistics-tab-list" aria-label={t('charts')}>
              {statisticsCharts.map((id) => (
                <Tab key={id} id={id} className="statistics-tab">
                  {t(tabWords[id])}
                </Tab>
              ))}
              <Tab id="report" className="statistics-tab">
                {t('tabReport')}
              </Tab>
            </TabList>
            {statisticsCharts.map((id) => (
              <TabPanel key={id} id={id} className="statistics-panel">
                <ChartPanel chart={charts[id]} />
              </TabPanel>
            ))}
            <TabPanel id="report" className="statistics-panel">
              {range === null ? (
                <EmptyState icon={FileChartColumn} title={t('whichSeason')} text={t('whichText')} />
              ) : (
                <ReportPanel range={range} season={season} run={report} />
              )}
            </TabPanel>
          </Tabs>
        )}
      </div>
    </DialogFrame>
  );
}
