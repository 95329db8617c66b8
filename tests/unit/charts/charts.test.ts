import { describe, expect, test } from 'vitest';
import type { Chart } from '#core/charts/chart.ts';
import { chartTable, tableCsv } from '#core/charts/chart-table.ts';
import { darkLook } from '#core/charts/chart-look.ts';
import { drawChart } from '#core/charts/draw-chart.ts';

const words = { total: 'Total', share: 'Share (%)' };
const chart: Chart = {
  id: 'items',
  kind: 'columns',
  title: '各期 <Items> & more',
  category: 'Issue',
  categories: ['#1', '#2'],
  details: [{ name: 'Date', values: ['2024-01-01', '2024-01-08'] }],
  series: [
    { name: '🦄 Articles, tutorials', values: [1, 2] },
    { name: '=cmd|"x"', values: [0, null] },
  ],
  unit: 'items',
  drawn: null,
  usual: null,
};

describe('a chart', () => {
  test('is a table with the same numbers', () => {
    expect(chartTable(chart, words)).toEqual({
      columns: ['Issue', 'Date', '🦄 Articles, tutorials', '=cmd|"x"', 'Total'],
      rows: [
        ['#1', '2024-01-01', 1, 0, 1],
        ['#2', '2024-01-08', 2, null, 2],
      ],
    });
    const [first] = chart.series;
    if (first === undefined) throw new Error('no series');
    const pie: Chart = { ...chart, kind: 'pie', details: [], series: [first] };
    expect(chartTable(pie, words).rows).toEqual([
      ['#1', 1, 33.3],
      ['#2', 2, 66.7],
    ]);
    expect(chartTable({ ...chart, kind: 'shares', details: [] }, words).rows[0]).toEqual([
      '#1',
      1,
      100,
      0,
      0,
      1,
    ]);
  });

  test('is a CSV of RFC 4180 in which nothing is a formula', () => {
    expect(tableCsv(chartTable(chart, words))).toBe(
      'Issue,Date,"🦄 Articles, tutorials","\'=cmd|""x""",Total\r\n#1,2024-01-01,1,0,1\r\n#2,2024-01-08,2,,2\r\n',
    );
    const cells = ['+1', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', 'a-b', 'line\nbreak'];
    expect(tableCsv({ columns: cells, rows: [] })).toBe(
      "'+1,'-2,'@SUM(A1),'\t=1,' =1,'＝1,a-b,\"line\nbreak\"\r\n",
    );
  });

  test('is a picture that is the same each time and holds no markup of its words', () => {
    const [first, second] = [drawChart(chart), drawChart(chart)];
    expect(second).toBe(first);
    expect(first).toMatch(/^<svg[^]*各期 &lt;Items&gt; &amp; more[^]*<\/svg>\n$/u);
    expect(first).toContain('#2');
    expect(drawChart(chart, darkLook)).not.toBe(first);
    for (const kind of ['rows', 'shares', 'pie'] as const) {
      expect(drawChart({ ...chart, kind })).toContain('<path');
    }
    const hostile = { ...chart, categories: ['</text><script>alert(1)</script>', 'b'] };
    expect(drawChart(hostile)).not.toContain('<script');
    const odd = { ...chart, title: 'a\u0001b', categories: ['c\uFFFEd', 'e'] };
    expect(drawChart(odd).replaceAll('\n', '')).toMatch(/^[^\p{Cc}\uFFFE]*>ab<[^\p{Cc}\uFFFE]*$/u);
  });
});
