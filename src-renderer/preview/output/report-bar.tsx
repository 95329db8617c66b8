import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ShownReportEntry } from '#core/ipc/shapes.ts';
import { ReportList } from '../../export/report-list.tsx';

/** What the export holds, and what it changes or leaves out, in one line that opens. */
export function ReportBar({
  report,
  summary,
}: {
  readonly report: readonly ShownReportEntry[];
  readonly summary: string;
}) {
  const t = useTranslations('preview');
  const [isOpen, setOpen] = useState(false);
  const changed = report.filter(({ action }) => action === 'changed').length;
  const dropped = report.filter(({ action }) => action === 'dropped').length;
  const isLossy = report.some(({ lossy }) => lossy);
  const counts = [
    ...(changed > 0 ? [t('reportChanged', { count: changed })] : []),
    ...(dropped > 0 ? [t('reportDropped', { count: dropped })] : []),
  ].join(' · ');
  const Icon = isOpen ? ChevronDown : ChevronUp;

  return (
    <div className="report-bar">
      {isOpen && report.length > 0 ? (
        <div className="report-bar-list">
          <ReportList label={t('reportOpen')} report={report} />
        </div>
      ) : null}
      <div className="report-bar-line">
        <span className="report-bar-summary">{summary}</span>
        {report.length === 0 ? (
          <span className="report-bar-summary">{t('reportNone')}</span>
        ) : (
          <Button
            className="report-bar-button"
            data-lossy={isLossy || undefined}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {counts}
            <Icon size={14} aria-hidden />
          </Button>
        )}
      </div>
    </div>
  );
}
