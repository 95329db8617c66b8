import { FileText, Mail, Moon, Smartphone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PreviewLook } from '#core/settings/preferences.ts';
import { useServices } from '../../app/services.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { PartLook } from './part-look.ts';

const widths = [
  { width: 'phone', icon: Smartphone, label: 'phoneWidth' },
  { width: 'mail', icon: Mail, label: 'mailWidth' },
] as const;

/** How a page is shown: as text, as narrow as a phone or a mail, dark; remembered under `id`. */
export function LookTools({
  id,
  look,
  offered,
}: {
  readonly id: string;
  readonly look: PartLook;
  readonly offered: readonly (keyof PreviewLook)[];
}) {
  const t = useTranslations('preview');
  const { preferences, store } = useServices();
  function change(changed: PreviewLook): void {
    const { previewLooks } = store.getState().preferences;
    preferences.change({
      previewLooks: { ...previewLooks, [id]: { ...previewLooks[id], ...changed } },
    });
  }
  return (
    <div className="output-looks" role="group" aria-label={t('view')}>
      {offered.includes('width')
        ? widths.map(({ width, icon, label }) => (
            <IconButton
              key={width}
              icon={icon}
              label={t(label)}
              isPressed={look.width === width}
              onPress={() => change({ width: look.width === width ? 'desktop' : width })}
            />
          ))
        : null}
      {offered.includes('dark') ? (
        <IconButton
          icon={Moon}
          label={t('dark')}
          isPressed={look.isDark}
          onPress={() => change({ dark: !look.isDark })}
        />
      ) : null}
      {offered.includes('source') ? (
        <IconButton
          icon={FileText}
          label={t('viewSource')}
          isPressed={look.isSource}
          onPress={() => change({ source: !look.isSource })}
        />
      ) : null}
    </div>
  );
}
