import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ShownReportEntry } from '#core/ipc/shapes.ts';
import { useServices } from '../app/services.ts';
import { lineStart } from './line-start.ts';
import './report-dialog.css';

const actionWords = {
  changed: 'reportChanged',
  dropped: 'reportDropped',
  refused: 'reportRefused',
} as const;

/** What an export changes, leaves out or refuses; each entry leads to its line. */
export function ReportList({
  label,
  report,
  onGone,
}: {
  readonly label: string;
  readonly report: readonly ShownReportEntry[];
  /** Before the editor takes the focus. */
  readonly onGone?: () => void;
}) {
  const t = useTranslations('exporting');
  const { editor, run } = useServices();
  return (
    <ListBox
      className="report-list"
      aria-label={label}
      onAction={(key) => {
        const entry = report[Number(key)];
        if (entry === undefined) return;
        onGone?.();
        run('view.focus-editor');
        editor.jumpTo(lineStart(editor.text(), entry.line), { focus: true });
      }}
    >
      {report.map(({ line, construct, action, lossy, message }, index) => (
        <ListBoxItem
          key={index}
          className="report-row"
          id={index}
          textValue={`${t('reportLine', { line })}: ${message}`}
        >
          <span className="report-line">{t('reportLine', { line })}</span>
          <span className="report-text">
            <span>{message}</span>
            <span className="report-what">{construct}</span>
          </span>
          <span className="report-action" data-lossy={lossy || undefined}>
            {t(actionWords[action])}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
