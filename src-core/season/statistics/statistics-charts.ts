import type { Chart } from '../../charts/chart.ts';
import type { Translate } from '../../messages/translator.ts';
import type { Statistics } from './statistics.ts';

export const statisticsCharts = ['items', 'shares', 'domains', 'rhythm'] as const;
export type StatisticsChart = (typeof statisticsCharts)[number];

/** So many domains are drawn; the table has all. */
const drawnDomains = 20;

/** The four charts of a library, or of a run of its issues, in the words of the window or a report. */
export function chartsOf(
  statistics: Statistics,
  translate: Translate,
): Readonly<Record<StatisticsChart, Chart>> {
  return {
    items: itemsChart(statistics, translate),
    shares: sharesChart(statistics, translate),
    domains: domainsChart(statistics, translate),
    rhythm: rhythmChart(statistics, translate),
  };
}

const plain = { details: [], drawn: null, usual: null } as const;

/** An issue goes by its number, else its date, else its file. */
function issueName({ id, number, date }: Statistics['issues'][number]): string {
  return number === null ? (date ?? id) : `#${number}`;
}

function itemsChart({ sections, issues }: Statistics, t: Translate): Chart {
  return {
    ...plain,
    id: 'items',
    kind: 'columns',
    title: t('statistics.items'),
    category: t('statistics.issue'),
    categories: issues.map(issueName),
    details: [{ name: t('statistics.date'), values: issues.map(({ date }) => date ?? '') }],
    series: sections.map((name, at) => ({
      name,
      values: issues.map(({ items }) => items[at] ?? 0),
    })),
    unit: t('statistics.unitItems'),
  };
}

/** A pie for one season, a row for each of several. */
function sharesChart({ sections, seasons }: Statistics, t: Translate): Chart {
  const head = {
    ...plain,
    id: 'shares',
    title: t('statistics.shares'),
    unit: t('statistics.unitItems'),
  };
  const [only] = seasons;
  if (seasons.length < 2) {
    return {
      ...head,
      kind: 'pie',
      category: t('statistics.section'),
      categories: sections,
      series: [
        { name: t('statistics.count'), values: sections.map((_, at) => only?.items[at] ?? 0) },
      ],
    };
  }
  return {
    ...head,
    kind: 'shares',
    category: t('statistics.season'),
    categories: seasons.map(({ number, from, to }) =>
      number === null
        ? t('statistics.noSeason')
        : t('statistics.seasonName', {
            number: String(number),
            from: String(from ?? ''),
            to: String(to ?? ''),
          }),
    ),
    details: [
      { name: t('statistics.issues'), values: seasons.map(({ issues }) => String(issues)) },
    ],
    series: sections.map((name, at) => ({
      name,
      values: seasons.map(({ items }) => items[at] ?? 0),
    })),
  };
}

function domainsChart({ domains }: Statistics, t: Translate): Chart {
  return {
    ...plain,
    id: 'domains',
    kind: 'rows',
    title: t('statistics.domains'),
    category: t('statistics.domain'),
    categories: domains.map(({ domain }) => domain),
    series: [
      { name: t('statistics.asItem'), values: domains.map(({ items }) => items) },
      { name: t('statistics.inText'), values: domains.map(({ mentions }) => mentions) },
    ],
    unit: t('statistics.unitLinks'),
    drawn: drawnDomains,
  };
}

function rhythmChart({ rhythm }: Statistics, t: Translate): Chart {
  const gaps = rhythm.flatMap(({ days }) => days ?? []).toSorted((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)];
  return {
    ...plain,
    id: 'rhythm',
    kind: 'columns',
    title: t('statistics.rhythm'),
    category: t('statistics.issue'),
    categories: rhythm.map(({ number, date }) => (number === null ? date : `#${number}`)),
    details: [{ name: t('statistics.date'), values: rhythm.map(({ date }) => date) }],
    series: [{ name: t('statistics.daysSince'), values: rhythm.map(({ days }) => days) }],
    unit: t('statistics.unitDays'),
    usual:
      median === undefined
        ? null
        : { name: t('statistics.usualDays', { days: median }), value: median },
  };
}
