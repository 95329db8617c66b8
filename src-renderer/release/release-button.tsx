import { ListChecks } from 'lucide-react';
import { Button, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { Hint } from '../ui/hint.tsx';
import '../ui/text-button.css';
import './release-button.css';

/** Opens the release desk, where there are channels; says how many are stale. */
export function ReleaseButton() {
  const t = useTranslations('release');
  const { run } = useServices();
  const desk = useCommand('view.release-desk');
  const hasChannels = useAppState((state) => (state.library?.settings.channels ?? []).length > 0);
  const stale = useAppState(
    (state) => state.releasePlan?.rows.filter((row) => row.state === 'stale').length ?? 0,
  );
  if (!hasChannels) return null;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className="text-button"
        aria-label={stale === 0 ? desk.title : t('buttonStale', { count: stale })}
        isDisabled={!desk.isEnabled}
        onPress={() => run('view.release-desk')}
      >
        <ListChecks size={14} strokeWidth={2} aria-hidden />
        {t('button')}
        {stale === 0 ? null : <span className="release-stale">{stale}</span>}
      </Button>
      <Hint text={desk.title} keys={desk.keys} />
    </TooltipTrigger>
  );
}
