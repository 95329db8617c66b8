import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './publish-dialog.css';

/** The library's pictures in the open issue, where each stands, and the one button that publishes them. */
export function PublishDialog() {
  const t = useTranslations('images');
  const { publishing: service, store } = useServices();
  const found = useAppState((state) => state.issuePictures);
  const running = useAppState((state) => state.publishing);
  const failures = useAppState((state) => state.publishFailures);
  const close = (): void => store.setState({ dialog: null });
  const pictures = (found?.pictures ?? []).filter(
    ({ file, name }, at, all) =>
      file !== null && all.findIndex((other) => other.name === name) === at,
  );
  const waiting = pictures.filter(({ state }) => state === 'unpublished').length;
  const way = found?.way ?? 'none';

  return (
    <DialogFrame title={t('publishTitle')} isDismissable={running === null} onClose={close}>
      <div className="publish-pictures">
        <p className="picture-help">{t(`way-${way}`)}</p>
        {pictures.length === 0 ? (
          <p className="publish-none">{t('noPictures')}</p>
        ) : (
          <ul className="publish-list" aria-label={t('publishTitle')}>
            {pictures.map(({ name, state }) => (
              <PictureRow
                key={name}
                name={name}
                isPublished={state === 'published'}
                isRunning={running?.name === name}
                failure={failures[name] ?? null}
              />
            ))}
          </ul>
        )}
        <div className="dialog-actions">
          {running === null ? (
            <>
              <TextButton label={t('close')} onPress={close} />
              <TextButton
                label={t(way === 'look' ? 'lookNow' : 'publishNow', { count: waiting })}
                tone="strong"
                isDisabled={waiting === 0 || way === 'none'}
                onPress={() => void service.publish()}
              />
            </>
          ) : (
            <TextButton label={t('stop')} onPress={() => service.stop()} />
          )}
        </div>
      </div>
    </DialogFrame>
  );
}

function PictureRow({
  name,
  isPublished,
  isRunning,
  failure,
}: {
  readonly name: string;
  readonly isPublished: boolean;
  readonly isRunning: boolean;
  /** Why it could not be published the last time. */
  readonly failure: string | null;
}) {
  const t = useTranslations('images');
  const hasFailed = failure !== null && !isPublished;
  const Icon = isPublished ? CircleCheck : hasFailed ? CircleAlert : CircleDashed;
  const tone = isPublished ? 'published' : hasFailed ? 'failed' : 'waiting';
  const words = isRunning
    ? t('state-running')
    : hasFailed
      ? t('state-failed', { cause: failure })
      : t(isPublished ? 'state-published' : 'state-waiting');
  return (
    <li className="publish-row" data-tone={tone}>
      <Icon size={16} strokeWidth={2} aria-hidden />
      <span className="publish-name">{name}</span>
      <span className="publish-state">{words}</span>
    </li>
  );
}
