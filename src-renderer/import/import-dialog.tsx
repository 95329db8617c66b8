import { FileInput } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { ImportLines } from './import-lines.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import './import-dialog.css';

/** Issues from elsewhere: what is chosen, what of it would come in and how, and what came in. */
export function ImportDialog() {
  const t = useTranslations('importing');
  const { imports } = useServices();
  const step = useAppState((state) => state.importStep);
  const plan = useAppState((state) => state.importPlan);
  const done = useAppState((state) => state.importDone);
  const isBusy = step !== null;
  const choices = (['files', 'folder'] as const).map((from) => (
    <TextButton
      key={from}
      label={t(from === 'files' ? 'chooseFiles' : 'chooseFolder')}
      tone={plan === null && from === 'files' ? 'strong' : 'plain'}
      isDisabled={isBusy}
      onPress={() => void imports.choose(from)}
    />
  ));
  return (
    <DialogFrame
      title={t('title')}
      isDismissable={!isBusy}
      onClose={() => {
        imports.close();
      }}
    >
      {plan === null ? (
        <div className="import-start">
          <EmptyState icon={FileInput} title={t('startTitle')} text={t('startText')}>
            {choices}
          </EmptyState>
          <ImportOutcome />
        </div>
      ) : (
        <div className="dialog-whole">
          {done === null ? (
            <p className="import-facts">
              {t('chosen', { names: shortList(plan.chosen), count: plan.chosen.length })}{' '}
              <strong>{t('planned', { count: plan.taken.length, pictures: plan.pictures })}</strong>{' '}
              {plan.leftOut.length === 0
                ? null
                : t('plannedLeftOut', { count: plan.leftOut.length })}
            </p>
          ) : null}
          {done?.isUndone === true ? null : <ImportLines plan={plan} />}
          <ImportOutcome />
          <div className="dialog-actions">
            <span className="import-others">{choices}</span>
            {done === null ? (
              <TextButton
                label={t('import', { count: plan.taken.length })}
                tone="strong"
                isDisabled={isBusy || plan.taken.length === 0}
                onPress={() => void imports.write()}
              />
            ) : (
              <TextButton
                label={t('close')}
                tone="strong"
                onPress={() => {
                  imports.close();
                }}
              />
            )}
          </div>
        </div>
      )}
    </DialogFrame>
  );
}

function shortList(names: readonly string[]): string {
  const [first = '', ...others] = names;
  return others.length === 0 ? first : `${first}, …`;
}
