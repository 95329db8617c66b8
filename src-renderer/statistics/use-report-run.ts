import { useEffect, useState } from 'react';
import type { ReportProgress, ReportWish } from '#core/ipc/report-shapes.ts';
import { useServices } from '../app/services.ts';

/** A report that is being made, and why the last one was not. */
export interface ReportRun {
  /** Null while none is made. */
  readonly step: ReportProgress | null;
  /** What is there already and may be replaced: `wish` says how. */
  readonly there: { readonly name: string; readonly wish: ReportWish } | null;
  make(wish: ReportWish): void;
  forget(): void;
}

/** Ends with the dialog that it is made in. */
export function useReportRun(): ReportRun {
  const { statistics: service } = useServices();
  const [step, setStep] = useState<ReportProgress | null>(null);
  const [there, setThere] = useState<ReportRun['there']>(null);

  useEffect(() => () => service.cancelReport(), [service]);

  async function run(wish: ReportWish): Promise<void> {
    setThere(null);
    setStep({ step: 'reading', done: 0, total: 0 });
    const name = await service.makeReport(wish, setStep);
    setStep(null);
    if (name !== null) setThere({ name, wish: { ...wish, mayReplace: true } });
  }

  return { step, there, make: (wish) => void run(wish), forget: () => setThere(null) };
}
