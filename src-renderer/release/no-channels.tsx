import { Send } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { channelPresets } from '#core/release/channel-presets.ts';
import { useAppState, useServices } from '../app/services.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextButton } from '../ui/text-button.tsx';

/** What the desk shows before there is a channel: what one is, and three ways to begin. */
export function NoChannels() {
  const t = useTranslations('release');
  const { channels } = useServices();
  const targets = useAppState((state) => state.targets);
  const presets = channelPresets(targets.map(({ id }) => id));
  const titleOf = (id: string): string => targets.find((target) => target.id === id)?.title ?? id;
  return (
    <EmptyState icon={Send} title={t('emptyTitle')} text={t('emptyText')}>
      <div className="desk-presets" data-desk-first>
        {presets.map((preset) => (
          <Button
            key={preset.id}
            className="desk-preset"
            onPress={() => void channels.add(preset.channels)}
          >
            <span className="desk-preset-name">{t(`preset-${preset.id}`)}</span>
            <span className="desk-preset-text">
              {preset.channels
                .map(({ target, edition }) => `${titleOf(target)} (${t(`edition-${edition}`)})`)
                .join(' + ')}
            </span>
          </Button>
        ))}
      </div>
      <TextButton label={t('addOwn')} onPress={() => channels.openList()} />
    </EmptyState>
  );
}
