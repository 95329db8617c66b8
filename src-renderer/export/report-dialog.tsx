import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { ReportList } from './report-list.tsx';
import './report-dialog.css';

/** What the last export changed or left out; each entry leads to its line. */
export function ReportDialog() {
  const t = useTranslations('exporting');
  const { store } = useServices();
  const done = useAppState((state) => state.lastExport);
  const targets = useAppState((state) => state.targets);
  if (done === null) return null;
  const target = targets.find(({ id }) => id === done.targetId)?.title ?? done.targetId;
  const close = (): void => store.setState({ dialog: null });

  return (
    <DialogFrame title={t('reportTitle', { target })} onClose={close}>
      <p className="report-help">{t('reportHelp')}</p>
      <ReportList label={t('reportList')} report={done.report} onGone={close} />
    </DialogFrame>
  );
}
