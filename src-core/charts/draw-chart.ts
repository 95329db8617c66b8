import { xmlText } from '../text/xml-text.ts';
import type { Chart } from './chart.ts';
import { lightLook, type ChartLook } from './chart-look.ts';
import { chartOption } from './chart-option.ts';
import { init } from './echarts.ts';

const pictureWidth = 960;

/** The height that a chart needs: rows take one line each. */
export function chartHeight({ kind, categories, drawn }: Chart): number {
  if (kind === 'pie') return 420;
  if (kind === 'columns') return 460;
  return 130 + Math.min(drawn ?? categories.length, categories.length) * 30;
}

/** The chart as a picture in SVG, with its title; the same chart gives the same text everywhere. */
export function drawChart(chart: Chart, look: ChartLook = lightLook): string {
  const size = { width: pictureWidth, height: chartHeight(chart) };
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    drawing.setOption(chartOption(chart, look, true));
    // What answers a pointer is for the window; its names count the drawings of a process.
    const svg = drawing
      .renderToSVGString()
      .replaceAll(/<style ?><!\[CDATA\[[^]*?\]\]>\s*<\/style>\s*/gu, '')
      .replaceAll(/ (?:class|ecmeta_[a-z_]+|pointer-events)="[^"]*"/gu, '')
      .replaceAll(/\bzr\d+-/gu, 'c-');
    return `${xmlText(svg).text.trimEnd()}\n`;
  } finally {
    drawing.dispose();
  }
}
