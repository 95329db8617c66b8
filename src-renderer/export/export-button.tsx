import { ChevronDown, LoaderCircle, Send, X } from 'lucide-react';
import {
  Button,
  Group,
  Header,
  Menu,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  TooltipTrigger,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import { targetGroups, type TargetGroup } from '#core/export/target-ids.ts';
import type { TargetSummary } from '#core/ipc/shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { Hint } from '../ui/hint.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import { channelKey, preferredChannel, preferredTarget } from './last-target.ts';
import '../ui/menu.css';
import './export-button.css';

const groups = Object.keys(targetGroups) as readonly TargetGroup[];
const noChannels = [] as const;

function TargetMenu({ targets }: { readonly targets: readonly TargetSummary[] }) {
  const t = useTranslations('exporting');
  const { exports, release, run } = useServices();
  const chooseFolder = useCommand('export.choose-folder');
  const desk = useCommand('view.release-desk');
  const channels = useAppState((state) => state.library?.settings.channels ?? noChannels);
  return (
    <Menu className="menu" aria-label={t('chooseChannel')}>
      {channels.map(({ name, target }) => (
        <MenuRow
          key={channelKey(name)}
          id={channelKey(name)}
          label={t('exportChannel', { channel: name })}
          end={targets.find(({ id }) => id === target)?.title ?? target}
          onAction={() => void release.exportTo(name)}
        />
      ))}
      {groups.map((group) => (
        <MenuSection key={group} className="menu-group">
          <Header className="menu-heading">{t(`group-${group}`)}</Header>
          {targets
            .filter(({ id }) => targetGroups[group].some((own) => own === id))
            .map(({ id, title, kind }) => (
              <MenuRow
                key={id}
                id={id}
                label={t('exportTo', { target: title })}
                end={kind === 'files' || kind === 'archive' ? t('toFiles') : t('toClipboard')}
                onAction={() => void exports.run(id)}
              />
            ))}
        </MenuSection>
      ))}
      <Separator className="menu-line" />
      <MenuRow
        id="release-desk"
        label={desk.title}
        end={desk.keys}
        onAction={() => run('view.release-desk')}
      />
      <MenuRow
        id="choose-folder"
        label={chooseFolder.title}
        isDisabled={!chooseFolder.isEnabled}
        onAction={() => run('export.choose-folder')}
      />
    </Menu>
  );
}

/** Repeats the last export; the menu beside it chooses another channel. */
export function ExportButton() {
  const t = useTranslations('exporting');
  const { exports, release, run } = useServices();
  const isReleasing = useAppState(({ releaseProgress }) => releaseProgress !== null);
  const again = useCommand('export.again');
  const targets = useAppState((state) => state.targets);
  const target = useAppState(useShallow(preferredTarget));
  const channel = useAppState(preferredChannel);
  const running = useAppState(
    ({ exportingTo, releaseProgress }) =>
      releaseProgress?.channel ?? targets.find(({ id }) => id === exportingTo)?.title,
  );
  const isDisabled = !again.isEnabled || target === null;
  const label =
    running === undefined
      ? isDisabled
        ? t('exportButton')
        : channel === null
          ? t('exportTo', { target: target.title })
          : t('exportChannel', { channel })
      : t('exportingTo', { target: running });

  return (
    <Group className="export-button" isDisabled={isDisabled}>
      <TooltipTrigger delay={500} closeDelay={0}>
        <Button
          className="export-button-main"
          isDisabled={isDisabled}
          isPending={running !== undefined}
          onPress={() => run('export.again')}
        >
          {running === undefined ? (
            <Send size={14} strokeWidth={2} aria-hidden />
          ) : (
            <LoaderCircle className="export-button-wait" size={14} strokeWidth={2} aria-hidden />
          )}
          <span>{label}</span>
        </Button>
        <Hint text={again.title} keys={again.keys} />
      </TooltipTrigger>
      {running === undefined ? (
        <MenuTrigger>
          <Button
            className="export-button-menu"
            aria-label={t('chooseChannel')}
            isDisabled={isDisabled}
          >
            <ChevronDown size={14} strokeWidth={2} aria-hidden />
          </Button>
          <Popover className="menu-popover" placement="bottom end">
            <TargetMenu targets={targets} />
          </Popover>
        </MenuTrigger>
      ) : (
        <TooltipTrigger delay={500} closeDelay={0}>
          <Button
            className="export-button-menu"
            aria-label={t('cancel')}
            onPress={() => (isReleasing ? release : exports).cancel()}
          >
            <X size={14} strokeWidth={2} aria-hidden />
          </Button>
          <Hint text={t('cancel')} />
        </TooltipTrigger>
      )}
    </Group>
  );
}
