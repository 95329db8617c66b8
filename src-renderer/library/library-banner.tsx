import { Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { Banner } from '../ui/banner.tsx';

/** Says that the library's folder has gone; goes as soon as it is back. */
export function LibraryBanner() {
  const t = useTranslations('library');
  const cause = useAppState(({ library, libraryHealth }) =>
    libraryHealth?.libraryId === library?.id ? (libraryHealth?.unreadable ?? null) : null,
  );
  if (cause === null) return null;
  return (
    <Banner icon={Unplug} tone="warning" text={t('unreadable', { cause })}>
      {null}
    </Banner>
  );
}
