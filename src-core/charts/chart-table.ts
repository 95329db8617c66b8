import type { Chart } from './chart.ts';

export interface ChartTable {
  readonly columns: readonly string[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** All that a chart shows as a table; `words` head the columns that are reckoned. */
export function chartTable(
  { kind, category, categories, details, series }: Chart,
  words: { readonly total: string; readonly share: string },
): ChartTable {
  const isShared = kind === 'shares' || kind === 'pie';
  const hasTotal = series.length > 1;
  const columns = [
    category,
    ...details.map(({ name }) => name),
    ...series.flatMap(({ name }) => (kind === 'shares' ? [name, `${name} (%)`] : [name])),
    ...(hasTotal ? [words.total] : []),
    ...(kind === 'pie' ? [words.share] : []),
  ];
  const whole = (series[0]?.values ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const rows = categories.map((name, at) => {
    const values = series.map(({ values: own }) => own[at] ?? null);
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const of = kind === 'pie' ? whole : total;
    return [
      name,
      ...details.map(({ values: own }) => own[at] ?? ''),
      ...values.flatMap((value) =>
        kind === 'shares' ? [value, percent(value ?? 0, of)] : [value],
      ),
      ...(hasTotal ? [total] : []),
      ...(isShared && kind === 'pie' ? [percent(total, of)] : []),
    ];
  });
  return { columns, rows };
}

/** With one decimal; 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

/** A cell that a spreadsheet would take for a formula. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** The table as RFC 4180 has it: CRLF, quotes where needed; no cell of text is ever a formula. */
export function tableCsv({ columns, rows }: ChartTable): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
