import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button.tsx';

/** One part of the profile under its heading. */
export function ProfilePart({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="profile-part" aria-label={title}>
      <h3 className="profile-heading">{title}</h3>
      {children}
    </section>
  );
}

/** Says that a person has set something, and takes it back. */
export function SetMark({
  what,
  onReset,
}: {
  readonly what: string;
  readonly onReset: () => void;
}) {
  const t = useTranslations('profile');
  return (
    <span className="profile-set">
      <span className="profile-badge">{t('setByYou')}</span>
      <IconButton icon={RotateCcw} label={t('useFound', { what })} onPress={onReset} />
    </span>
  );
}
