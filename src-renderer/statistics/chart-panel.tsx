import { Copy, Download, Table } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Chart } from '#core/charts/chart.ts';
import { chartTable } from '#core/charts/chart-table.ts';
import { useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { ChartDrawing } from './chart-drawing.tsx';

/** A chart, what can be done with it, and the same as a table. */
export function ChartPanel({ chart }: { readonly chart: Chart }) {
  const t = useTranslations('statistics');
  const { statistics: service } = useServices();
  const titleId = useId();
  const { columns, rows } = chartTable(chart, { total: t('total'), share: t('share') });
  const isCut = chart.drawn !== null && chart.drawn < chart.categories.length;
  const save = (form: 'png' | 'svg' | 'csv', label: string) => (
    <TextButton
      label={label}
      name={`${label} ${t('save')}: ${chart.title}`}
      icon={Download}
      onPress={() => void service.save(chart, form)}
    />
  );

  return (
    <figure className="chart" aria-labelledby={titleId}>
      <figcaption className="chart-head">
        <span id={titleId} className="chart-title">
          {chart.title}
        </span>
        <span className="chart-tools">
          <TextButton
            label={t('copyPicture')}
            icon={Copy}
            onPress={() => void service.copy(chart, 'png')}
          />
          <TextButton
            label={t('copyTable')}
            icon={Table}
            onPress={() => void service.copy(chart, 'csv')}
          />
          {save('png', t('savePng'))}
          {save('svg', t('saveSvg'))}
          {save('csv', t('saveCsv'))}
        </span>
      </figcaption>
      <ChartDrawing chart={chart} label={t('drawing', { title: chart.title })} />
      {isCut ? (
        <p className="chart-note">
          {t('drawn', { drawn: String(chart.drawn), all: String(chart.categories.length) })}
        </p>
      ) : null}
      <div
        className="chart-table"
        role="region"
        aria-label={t('table', { title: chart.title })}
        // Scrolled with the keys.
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              {columns.map((name, at) => (
                <th
                  key={name}
                  scope="col"
                  data-number={typeof rows[0]?.[at] === 'number' || undefined}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], at) => (
              <tr key={at}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={index} data-number={typeof cell === 'number' || undefined}>
                    {cell ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
