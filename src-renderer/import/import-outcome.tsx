import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { errorText } from '../ui/notices.ts';
import { TextButton } from '../ui/text-button.tsx';
import { WorkBar } from '../ui/work-bar.tsx';

/** What is being read or written, what came in, or why nothing did. */
export function ImportOutcome() {
  const t = useTranslations('importing');
  const { imports, translate } = useServices();
  const step = useAppState((state) => state.importStep);
  const done = useAppState((state) => state.importDone);
  const failure = useAppState((state) => state.importFailure);

  if (step !== null) {
    const { done: written, total } = step === 'reading' ? { done: 0, total: 0 } : step;
    const words = step === 'reading' ? t('reading') : t('writing', { done: written, total });
    return (
      <div className="import-outcome">
        <WorkBar label={words} done={written} total={total} />
        <p role="status">{words}</p>
        <TextButton
          label={t('cancel')}
          onPress={() => {
            imports.cancel();
          }}
        />
      </div>
    );
  }
  if (failure !== null) {
    return (
      <div className="import-outcome" data-tone="failure" role="alert">
        <TriangleAlert size={16} strokeWidth={2} aria-hidden />
        <p>
          {errorText(failure, translate())} {t('nothingWritten')}
        </p>
      </div>
    );
  }
  if (done === null) return null;
  const { issueIds, pictures, isUndone } = done;
  const count = issueIds.length;
  return (
    <div className="import-outcome" role="status">
      <CircleCheck size={16} strokeWidth={2} aria-hidden />
      <p>{isUndone ? t('undone', { count }) : t('done', { count, pictures })}</p>
      {isUndone ? null : (
        <>
          <TextButton
            label={t('undo')}
            onPress={() => {
              imports.undo();
            }}
          />
          <TextButton
            label={t('open')}
            onPress={() => {
              imports.openFirst();
            }}
          />
        </>
      )}
    </div>
  );
}
