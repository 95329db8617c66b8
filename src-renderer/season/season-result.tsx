import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { errorText } from '../ui/notices.ts';
import { TextButton } from '../ui/text-button.tsx';
import { WorkBar } from '../ui/work-bar.tsx';

/** What is being made, was made, or why it was not. */
export function SeasonResult({ onReplace }: { readonly onReplace: () => void }) {
  const t = useTranslations('seasons');
  const { seasons: service, translate } = useServices();
  const step = useAppState((state) => state.seasonStep);
  const made = useAppState((state) => state.seasonMade);
  const failure = useAppState((state) => state.seasonFailure);
  const size = useSize();

  if (step !== null) {
    const { done, total } = step;
    const words = t(`step-${step.step}`, { done, total });
    return (
      <div className="seasons-progress">
        <WorkBar label={words} done={done} total={total} />
        <span className="seasons-progress-words" role="status">
          {words}
        </span>
        <TextButton label={t('cancel')} onPress={() => service.cancel()} />
      </div>
    );
  }
  if (failure !== null) {
    const isThere = failure.code === 'file/exists';
    return (
      <div className="seasons-outcome" data-tone="failure" role="alert">
        <TriangleAlert size={16} strokeWidth={2} aria-hidden />
        <p>{isThere ? t('exists', { name: failure.name }) : errorText(failure, translate())}</p>
        {isThere ? <TextButton label={t('replace')} onPress={onReplace} /> : null}
      </div>
    );
  }
  if (made === null) return null;
  const { fileName: name, folder, issues, items, bytes, notes, issueId } = made;
  return (
    <div className="seasons-outcome" role="status">
      <CircleCheck size={16} strokeWidth={2} aria-hidden />
      <div className="seasons-made">
        <p>{t('made', { name, size: size(bytes), issues, items })}</p>
        <p className="seasons-hint">{t('madeIn', { folder })}</p>
        {notes.length === 0 ? null : (
          <ul>
            {notes.map(({ text, count }) => (
              <li key={text}>{t('noteMore', { text, more: count - 1 })}</li>
            ))}
          </ul>
        )}
      </div>
      {issueId === null ? null : (
        <TextButton label={t('open')} tone="strong" onPress={() => service.openMade()} />
      )}
      <TextButton label={t('reveal')} onPress={() => void service.reveal()} />
    </div>
  );
}

function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) =>
    bytes < 1_000_000
      ? `${format.number(Math.max(1, Math.round(bytes / 1000)))} KB`
      : `${format.number(bytes / 1_000_000, { maximumFractionDigits: 1 })} MB`;
}
