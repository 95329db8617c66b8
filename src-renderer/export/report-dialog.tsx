import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { lineStart } from './line-start.ts';
import './report-dialog.css';

const actionWords = {
  changed: 'reportChanged',
  dropped: 'reportDropped',
  refused: 'reportRefused',
} as const;

/** What the last export changed or left out; each entry leads to its line. */
export function ReportDialog() {
  const t = useTranslations('exporting');
  const { editor, run, store } = useServices();
  const done = useAppState((state) => state.lastExport);
  const targets = useAppState((state) => state.targets);
  if (done === null) return null;
  const target = targets.find(({ id }) => id === done.targetId)?.title ?? done.targetId;
  const close = (): void => store.setState({ dialog: null });

  return (
    <DialogFrame title={t('reportTitle', { target })} onClose={close}>
      <p className="report-help">{t('reportHelp')}</p>
      <ListBox
        className="report-list"
        aria-label={t('reportList')}
        onAction={(key) => {
          const entry = done.report[Number(key)];
          if (entry === undefined) return;
          close();
          run('view.focus-editor');
          editor.jumpTo(lineStart(editor.text(), entry.line), { focus: true });
        }}
      >
        {done.report.map(({ line, construct, action, lossy, message }, index) => (
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
    </DialogFrame>
  );
}
