import { ArrowUpDown, Columns2, Eye, SquarePen } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { viewModes, type ViewMode } from '#core/settings/settings.ts';
import { useCommand } from '../commands/use-command.ts';
import { Hint } from '../ui/hint.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { effectiveViewMode } from './pane-layout.ts';
import { useAppState, useServices } from './services.ts';

const icons = { edit: SquarePen, split: Columns2, preview: Eye } as const;
const labels = { edit: 'viewEdit', split: 'viewSplit', preview: 'viewPreview' } as const;

/** Editor, both, or preview; where only one fits, the middle one is not offered. */
export function ViewButtons() {
  const t = useTranslations('app');
  const { run } = useServices();
  const { keys } = useCommand('view.cycle');
  const width = useAppState((state) => state.windowWidth);
  const viewMode = useAppState((state) => effectiveViewMode(state.preferences.viewMode, width));
  const isHidden = useAppState(
    (state) => state.preferences.deskShown || state.triageShown || state.searchShown,
  );
  const offered = viewModes.filter((mode) => width !== 'narrow' || mode !== 'split');

  return (
    <>
      {viewMode === 'split' && !isHidden ? <ScrollSyncButton /> : null}
      <ToggleButtonGroup
        className="view-buttons"
        aria-label={t('views')}
        selectionMode="single"
        disallowEmptySelection={!isHidden}
        selectedKeys={isHidden ? [] : [viewMode]}
        onSelectionChange={(selected) => {
          const [mode] = selected;
          if (mode !== undefined) run(`view.${String(mode) as ViewMode}`);
        }}
      >
        {offered.map((mode) => {
          const Icon = icons[mode];
          return (
            <TooltipTrigger key={mode} delay={500} closeDelay={0}>
              <ToggleButton className="icon-button" id={mode} aria-label={t(labels[mode])}>
                <Icon size={14} strokeWidth={2} aria-hidden />
              </ToggleButton>
              <Hint text={t(labels[mode])} keys={keys} />
            </TooltipTrigger>
          );
        })}
      </ToggleButtonGroup>
    </>
  );
}

function ScrollSyncButton() {
  const { run } = useServices();
  const { title } = useCommand('preview.scroll-sync');
  const isOn = useAppState((state) => state.preferences.scrollSync);
  return (
    <span className="view-buttons">
      <IconButton
        icon={ArrowUpDown}
        label={title}
        isPressed={isOn}
        onPress={() => void run('preview.scroll-sync')}
      />
    </span>
  );
}
