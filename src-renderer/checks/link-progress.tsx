import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import './link-progress.css';

/** How far looking at the links is, and the way to end it. */
export function LinkProgress() {
  const t = useTranslations('problems');
  const { linkLook } = useServices();
  const progress = useAppState((state) => state.linkCheck);
  if (progress === null) return null;
  const words = t('lookingAtLinks', { ...progress });
  return (
    <div className="link-progress">
      <span className="link-progress-words" role="status">
        {words}
      </span>
      <progress aria-label={words} value={progress.done} max={Math.max(1, progress.total)} />
      <TextButton label={t('stopLooking')} onPress={() => linkLook.stop()} />
    </div>
  );
}
