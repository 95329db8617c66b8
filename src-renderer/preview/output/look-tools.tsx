import { FileText, Moon, Smartphone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PreviewLook } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../../app/services.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useDarkWindow } from '../../ui/use-dark-window.ts';
import type { OutputPart } from './output-parts.ts';
import { lookOf, looksFor } from './part-look.ts';

/** How a part is shown: as text, as narrow as a phone, dark; remembered for the target. */
export function LookTools({
  targetId,
  part,
}: {
  readonly targetId: string;
  readonly part: OutputPart;
}) {
  const t = useTranslations('preview');
  const { preferences, store } = useServices();
  const chosen = useAppState((state) => state.preferences.previewLooks[targetId]);
  const look = lookOf(part, targetId, chosen, useDarkWindow());
  const offered = looksFor(part, look.isSource);
  function change(changed: PreviewLook): void {
    const { previewLooks } = store.getState().preferences;
    preferences.change({
      previewLooks: { ...previewLooks, [targetId]: { ...previewLooks[targetId], ...changed } },
    });
  }
  return (
    <div className="output-looks" role="group" aria-label={t('view')}>
      {offered.includes('phone') ? (
        <IconButton
          icon={Smartphone}
          label={t('phoneWidth')}
          isPressed={look.isPhone}
          onPress={() => change({ phone: !look.isPhone })}
        />
      ) : null}
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
