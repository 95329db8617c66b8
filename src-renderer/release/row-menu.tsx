import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ReleaseRow } from '#core/ipc/release-shapes.ts';
import { useServices } from '../app/services.ts';
import { MenuRow } from '../ui/menu-row.tsx';
import '../ui/icon-button.css';
import '../ui/menu.css';

/** What is done with a channel now and then. */
export function RowMenu({ row }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const { release, store } = useServices();
  const { address, channel, state } = row;
  const isLive = state === 'live' || (state === 'stale' && address?.source === 'returned');
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('more', { channel })}>
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('more', { channel })}>
          {state === 'to-do' || isLive ? null : (
            <MenuRow
              id="live"
              label={t('setLive')}
              onAction={() => void release.markLive(channel, null)}
            />
          )}
          {state === 'stale' ? (
            <MenuRow
              id="corrected"
              label={t('corrected')}
              onAction={() => void release.markCorrected(channel)}
            />
          ) : null}
          {state === 'to-do' ? null : (
            <MenuRow
              id="back"
              label={t(isLive ? 'takeBackLive' : 'takeBack')}
              onAction={() => void release.takeBack(channel)}
            />
          )}
          <MenuRow
            id="settings"
            label={t('editChannel')}
            onAction={() =>
              store.setState({
                dialog: 'channels',
                channelForm: { kind: 'edit', name: channel, isFromDesk: true },
              })
            }
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
