import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from './chart.ts';
import { percent } from './chart-table.ts';
import type { ChartLook } from './chart-look.ts';

/** The declaration of a chart for ECharts; the same for the window and for pictures. */
export function chartOption(chart: Chart, look: ChartLook, hasTitle: boolean): EChartsCoreOption {
  const text = { color: look.text, fontFamily: look.font, fontSize: 12 };
  const legend =
    chart.kind !== 'pie' && chart.series.length > 1
      ? {
          type: 'plain',
          top: hasTitle ? 40 : 8,
          left: 16,
          itemWidth: 12,
          itemHeight: 12,
          itemGap: 14,
          textStyle: text,
        }
      : undefined;
  return {
    animation: false,
    backgroundColor: look.ground,
    color: [...look.series],
    textStyle: text,
    tooltip: tooltip(chart, look),
    ...(hasTitle
      ? {
          title: {
            text: chart.title,
            left: 16,
            top: 12,
            textStyle: { ...text, fontSize: 15, fontWeight: 600 },
          },
        }
      : {}),
    ...(legend === undefined ? {} : { legend }),
    ...(chart.kind === 'pie'
      ? pie(chart, look)
      : bars(chart, look, hasTitle, legend !== undefined)),
  };
}

function tooltip({ kind, unit }: Chart, look: ChartLook) {
  return {
    trigger: kind === 'pie' ? 'item' : 'axis',
    axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.08, color: look.text } },
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.ground,
    borderColor: look.line,
    textStyle: { color: look.text, fontFamily: look.font, fontSize: 12 },
    valueFormatter: (value: unknown) =>
      typeof value === 'number' ? `${value}${kind === 'shares' ? '%' : ` ${unit}`}` : '–',
  };
}

function pie({ title, categories, series }: Chart, look: ChartLook) {
  const [first] = series;
  const values = first?.values ?? [];
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    series: [
      {
        type: 'pie',
        name: title,
        radius: ['38%', '66%'],
        center: ['50%', '54%'],
        startAngle: 90,
        itemStyle: { borderColor: look.ground, borderWidth: 2 },
        label: { color: look.text, fontFamily: look.font, fontSize: 12, formatter: '{b}' },
        labelLine: { lineStyle: { color: look.muted } },
        data: categories.map((name, at) => ({
          name: `${name}  ${values[at] ?? 0} · ${percent(values[at] ?? 0, whole).toFixed(1)}%`,
          value: values[at] ?? 0,
        })),
      },
    ],
  };
}

/** Room for the names beside rows; longer ones are cut. */
const nameWidth = 190;

function bars(chart: Chart, look: ChartLook, hasTitle: boolean, hasLegend: boolean) {
  const { kind, series, usual } = chart;
  const drawn = chart.drawn ?? chart.categories.length;
  const categories = chart.categories.slice(0, drawn);
  const isFlat = kind === 'rows' || kind === 'shares';
  const totals = categories.map((_, at) =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const label = { color: look.muted, fontFamily: look.font, fontSize: 11 };
  const names = {
    type: 'category',
    data: categories,
    inverse: isFlat,
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: {
      ...label,
      ...(isFlat ? { width: nameWidth, overflow: 'truncate', interval: 0 } : { hideOverlap: true }),
    },
  };
  const values = {
    type: 'value',
    ...(isFlat ? { position: 'top' } : {}),
    minInterval: 1,
    ...(kind === 'shares' ? { max: 100 } : {}),
    axisLabel: { ...label, ...(kind === 'shares' ? { formatter: '{value}%' } : {}) },
    splitLine: { lineStyle: { color: look.line } },
  };
  const top = 24 + (hasTitle ? 36 : 0) + (hasLegend ? 28 : 8);
  return {
    grid: {
      left: isFlat ? nameWidth + 24 : 56,
      right: isFlat ? 64 : usual === null ? 24 : 104,
      top,
      bottom: 36,
    },
    xAxis: isFlat ? values : names,
    yAxis: isFlat ? names : values,
    series: series.map(({ name, values: own }, index) => ({
      type: 'bar',
      name,
      stack: 'all',
      barMaxWidth: isFlat ? 22 : 28,
      barCategoryGap: '25%',
      data: categories.map((_, at) => {
        const value = own[at] ?? null;
        return kind === 'shares' && value !== null ? percent(value, totals[at] ?? 0) : value;
      }),
      ...(index === 0 && usual !== null
        ? {
            markLine: {
              symbol: 'none',
              silent: true,
              lineStyle: { color: look.muted, type: 'dashed' },
              label: { ...label, position: 'end', formatter: usual.name },
              data: [isFlat ? { xAxis: usual.value } : { yAxis: usual.value }],
            },
          }
        : {}),
    })),
  };
}
