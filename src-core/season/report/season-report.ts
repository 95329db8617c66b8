import type { Chart } from '../../charts/chart.ts';
import { lightLook } from '../../charts/chart-look.ts';
import { percent } from '../../charts/chart-table.ts';
import type { EditionLanguage } from '../../export/edition/edition-settings.ts';
import { translatorFor } from '../../messages/translator.ts';
import { chosenSeason, type SeasonChoice } from '../chosen-season.ts';
import type { SeasonIssue } from '../season-issue.ts';
import { countSeason } from '../season-counts.ts';
import { countStatistics } from '../statistics/statistics.ts';
import { chartsOf } from '../statistics/statistics-charts.ts';
import type { ReportPicture } from './report-names.ts';
import { drawCloud, seededRandom } from './word-cloud.ts';
import { wordCounts } from './word-counts.ts';

export interface SeasonReport {
  readonly language: EditionLanguage;
  /** In SVG. */
  readonly pictures: readonly { readonly id: ReportPicture; readonly svg: string }[];
  /** Markdown that can stand before the season; `addressOf` says where its pictures are. */
  readonly preface: (addressOf: (id: ReportPicture) => string) => string;
}

export interface ReportOptions extends SeasonChoice {
  readonly season: { readonly number: number; readonly from: number; readonly to: number };
  readonly drawChart: (chart: Chart) => string;
}

/** So many words are tried; those without room are left out. */
const mostWords = 120;

/** What a season looks back on: totals, items by issue, shares, words. The same issues, the same report. */
export function seasonReport(given: readonly SeasonIssue[], options: ReportOptions): SeasonReport {
  const { season, drawChart } = options;
  const chosen = chosenSeason(given, options);
  const counts = countSeason(chosen.issues, chosen.sections);
  const statistics = countStatistics([{ season, issues: given }], options);
  const t = translatorFor(chosen.language);
  const charts = chartsOf(statistics, t);
  const words = wordCounts(chosen.sections, mostWords);
  const wordsTitle = t('statistics.words');
  const pictures = [
    { id: 'items', svg: drawChart(charts.items) },
    { id: 'shares', svg: drawChart(charts.shares) },
    { id: 'words', svg: drawCloud(words, wordsTitle, lightLook, seededRandom(season.from)) },
  ] as const;
  const titles = { items: charts.items.title, shares: charts.shares.title, words: wordsTitle };
  const totals = counts.sections.map(({ title, items }) =>
    t('statistics.reportSection', {
      title: plain(title),
      items,
      share: percent(items, counts.items).toFixed(1),
    }),
  );
  const opening = t('statistics.reportOpening', {
    number: String(season.number),
    from: String(season.from),
    to: String(season.to),
    issues: counts.issues.length,
    items: counts.items,
    dated: counts.firstDate === null ? 'no' : 'yes',
    first: counts.firstDate ?? '',
    last: counts.lastDate ?? '',
    days: counts.days ?? 0,
  });
  return {
    language: chosen.language,
    pictures,
    preface: (addressOf) =>
      [
        opening,
        totals.map((line) => `- ${line}`).join('\n'),
        ...pictures.map(({ id }) => `![${titles[id]}](${addressOf(id)})`),
      ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n'),
  };
}

/** A section's name as plain text of Markdown. */
function plain(title: string): string {
  return title.replaceAll(/[\\`*_[\]<]/gu, String.raw`\$&`);
}
