import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import './problem-count.css';

/** How many problems the open issue has; opens and closes their list. */
export function ProblemCount() {
  const t = useTranslations('problems');
  const { run } = useServices();
  const count = useAppState((state) => state.problems.length);
  const hasErrors = useAppState((state) =>
    state.problems.some(({ severity }) => severity === 'error'),
  );
  const isShown = useAppState((state) => state.preferences.problemsShown);
  const Icon = count === 0 ? CircleCheck : CircleAlert;
  return (
    <Button
      className="problem-count"
      data-errors={hasErrors || undefined}
      aria-expanded={isShown}
      onPress={() => run('problems.toggle')}
    >
      <Icon size={13} strokeWidth={2} aria-hidden />
      {t('count', { count })}
    </Button>
  );
}
