import type { Chart } from '#core/charts/chart.ts';
import type { ChartLook } from '#core/charts/chart-look.ts';
import { chartOption } from '#core/charts/chart-option.ts';
import { chartHeight } from '#core/charts/draw-chart.ts';
import { init } from '#core/charts/echarts.ts';

/** Draws a chart into an element and follows its width; the function returned takes it away. */
export function drawInWindow(element: HTMLElement, chart: Chart, look: ChartLook): () => void {
  const height = chartHeight(chart) - 40;
  element.style.height = `${height}px`;
  const drawing = init(element, null, { renderer: 'svg', height });
  drawing.setOption(chartOption(chart, look, false));
  const observer = new ResizeObserver(() => drawing.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    drawing.dispose();
  };
}
