import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';

/** How far the library is read, while it takes a while. */
export function ReadingProgress() {
  const t = useTranslations('library');
  const reading = useAppState(({ library, libraryHealth }) =>
    libraryHealth?.libraryId === library?.id ? (libraryHealth?.reading ?? null) : null,
  );
  if (reading === null) return null;
  return <span className="status-part">{t('reading', reading)}</span>;
}
