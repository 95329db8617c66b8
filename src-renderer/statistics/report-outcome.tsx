import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { WorkBar } from '../ui/work-bar.tsx';
import type { ReportRun } from './use-report-run.ts';

/** What is being made, or what is there already. */
export function ReportOutcome({ run }: { readonly run: ReportRun }) {
  const t = useTranslations('statistics');
  const { statistics: service } = useServices();
  const { step, there } = run;
  if (step !== null) {
    const { done, total } = step;
    const words = t(`report-${step.step}`, { done: done + 1, total });
    return (
      <div className="report-outcome">
        <WorkBar label={words} done={done} total={total} />
        <span className="report-words" role="status">
          {words}
        </span>
        <TextButton label={t('cancel')} onPress={() => service.cancelReport()} />
      </div>
    );
  }
  if (there === null) return null;
  return (
    <div className="report-outcome" data-tone="failure" role="alert">
      <TriangleAlert size={16} strokeWidth={2} aria-hidden />
      <span className="report-words">{t('reportThere', { name: there.name })}</span>
      <TextButton label={t('replace')} onPress={() => run.make(there.wish)} />
    </div>
  );
}
