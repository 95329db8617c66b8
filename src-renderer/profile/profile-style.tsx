import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LearntHouse } from '#core/checks/house.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { useServices } from '../app/services.ts';
import { Choice } from '../ui/choice.tsx';
import { CommittedField } from '../ui/committed-field.tsx';
import { ProfilePart, SetMark } from './profile-part.tsx';

const asFound = 'as-found';
type Spacing = 'spaced' | 'tight';

/** The house style: what the copy desk holds an issue against, as it was learnt or set. */
export function ProfileStyle({
  written: { house, evidence },
  settings: { style = {}, images = {} },
}: {
  readonly written: LearntHouse;
  readonly settings: LibrarySettings;
}) {
  const t = useTranslations('profile');
  const { profile } = useServices();
  const set = (path: readonly string[], value: string | undefined) =>
    void profile.change([value === undefined || value === '' ? { path } : { path, value }]);
  const spacings = { spaced: t('spaced'), tight: t('tight') } as const;
  const learnt = house.spacing;
  const stars = [...new Set(Object.values(house.stars))].join(' · ') || null;
  const counted = (
    of: { readonly count: number; readonly of: number } | null | undefined,
    found: string | null,
  ) => (of ? t(found === null ? 'unsettled' : 'inPlaces', { count: of.count, of: of.of }) : null);
  const fields = [
    {
      label: t('styleStars'),
      path: ['style', 'stars'],
      own: style.stars,
      found: stars,
      sure: counted(evidence?.stars, stars),
    },
    {
      label: t('styleMarker'),
      path: ['style', 'marker'],
      own: style.marker,
      found: house.marker,
      sure: house.marker === null ? null : t('nearlyAll'),
    },
    {
      label: t('stylePictures'),
      path: ['images', 'name'],
      own: images.name,
      found: house.pictures?.rule ?? null,
      sure: house.pictures === null ? null : t('nearlyAll'),
    },
  ];
  return (
    <ProfilePart title={t('style')}>
      <div className="profile-facts">
        {fields.map(({ label, path, own, found, sure }) => (
          <StyleRow key={label} label={label} own={own} sure={sure} onReset={() => set(path, '')}>
            <CommittedField
              label={label}
              value={own ?? ''}
              placeholder={found ?? ''}
              onCommit={(value) => set(path, value)}
            />
          </StyleRow>
        ))}
        <StyleRow
          label={t('styleSpacing')}
          own={style.spacing}
          sure={counted(evidence?.spacing, learnt)}
          onReset={() => set(['style', 'spacing'], '')}
        >
          <Choice<Spacing | typeof asFound>
            label={t('styleSpacing')}
            value={style.spacing ?? asFound}
            options={[
              {
                id: asFound,
                label:
                  learnt === null ? t('asFound') : t('asFoundValue', { value: spacings[learnt] }),
              },
              { id: 'spaced', label: spacings.spaced },
              { id: 'tight', label: spacings.tight },
            ]}
            onChange={(id) => set(['style', 'spacing'], id === asFound ? '' : id)}
          />
        </StyleRow>
      </div>
    </ProfilePart>
  );
}

function StyleRow({
  label,
  own,
  sure,
  onReset,
  children,
}: {
  readonly label: string;
  readonly own: string | undefined;
  /** How sure what was learnt is; null where nothing was. */
  readonly sure: string | null;
  readonly onReset: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('profile');
  return (
    <>
      <span className="profile-label">{label}</span>
      {children}
      <span className="profile-evidence">
        {sure ?? t('notFound')}
        {own === undefined ? null : <SetMark what={label} onReset={onReset} />}
      </span>
    </>
  );
}
