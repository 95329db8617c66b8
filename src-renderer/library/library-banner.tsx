import { FolderTree, Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { Banner } from '../ui/banner.tsx';

/** Says that the library's folder has gone, as long as it is, or that it is too large to be read as a whole. */
export function LibraryBanner() {
  const t = useTranslations('library');
  const health = useAppState(({ library, libraryHealth }) =>
    libraryHealth?.libraryId === library?.id ? libraryHealth : null,
  );
  const count = useAppState(({ library }) => library?.files.length ?? 0);
  const cause = health?.unreadable ?? null;
  if (cause !== null) {
    return (
      <Banner icon={Unplug} tone="warning" text={t('unreadable', { cause })}>
        {null}
      </Banner>
    );
  }
  if (health?.isCut !== true) return null;
  return (
    <Banner icon={FolderTree} tone="warning" text={t('isCut', { count })}>
      {null}
    </Banner>
  );
}
