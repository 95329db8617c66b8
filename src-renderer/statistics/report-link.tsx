import { ChartColumn } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import type { SeasonRange } from '../state/season-state.ts';
import { TextButton } from '../ui/text-button.tsx';

/** From a season to where its report is made. */
export function ReportLink({ season: { from, to } }: { readonly season: SeasonRange }) {
  const t = useTranslations('statistics');
  const { statistics: service } = useServices();
  const isBusy = useAppState((state) => state.seasonStep !== null);
  return (
    <div>
      <TextButton
        label={t('reportLink')}
        icon={ChartColumn}
        isDisabled={isBusy}
        onPress={() => service.openReport({ from, to })}
      />
    </div>
  );
}
