import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Label, Menu, MenuTrigger, Popover, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Channel } from '#core/release/channel.ts';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import { TextButton } from '../ui/text-button.tsx';

/** The channels in their order; each change is written at once. */
export function ChannelList({
  channels,
  onDone,
}: {
  readonly channels: readonly Channel[];
  readonly onDone: () => void;
}) {
  const t = useTranslations('release');
  const { channels: service, notices, store } = useServices();
  const targets = useAppState((state) => state.targets);
  const titleOf = (id: string): string => targets.find((target) => target.id === id)?.title ?? id;

  async function move(name: string, index: number, by: 1 | -1): Promise<void> {
    if (!(await service.move(name, by))) return;
    const place = index + by + 1;
    notices.announce(t('moved', { channel: name, place, total: channels.length }));
  }
  async function remove(name: string): Promise<void> {
    if (await service.remove(name)) notices.announce(t('removed', { channel: name }));
  }

  return (
    <div className="channels">
      <p className="form-help">{t('channelsHelp')}</p>
      {channels.length === 0 ? null : (
        <ul className="detail-rows" aria-label={t('channelsTitle')}>
          {channels.map(({ name, target, edition, language }, index) => (
            <li key={name} className="detail-row">
              <span className="detail-names">
                <span className="detail-name">{name}</span>
                <span className="detail-facts">
                  {[
                    titleOf(target),
                    t(`edition-${edition}`),
                    language === null ? t('asWritten') : t(`language-${language}`),
                  ].join(' · ')}
                </span>
              </span>
              <IconButton
                icon={ArrowUp}
                label={t('moveUp', { channel: name })}
                isDisabled={index === 0}
                onPress={() => void move(name, index, -1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('moveDown', { channel: name })}
                isDisabled={index === channels.length - 1}
                onPress={() => void move(name, index, 1)}
              />
              <IconButton
                icon={Pencil}
                label={t('edit', { channel: name })}
                onPress={() => store.setState({ channelForm: { kind: 'edit', name } })}
              />
              <IconButton
                icon={Trash2}
                label={t('remove', { channel: name })}
                onPress={() => void remove(name)}
              />
            </li>
          ))}
        </ul>
      )}
      <MenuTrigger>
        <Button className="text-button channels-add">
          <Plus size={14} strokeWidth={2} aria-hidden />
          {t('add')}
        </Button>
        <Popover className="menu-popover">
          <Menu className="menu" aria-label={t('addTo')}>
            {targets.map(({ id, title }) => (
              <MenuRow
                key={id}
                id={id}
                label={title}
                onAction={() => store.setState({ channelForm: { kind: 'add', target: id } })}
              />
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <FullAfter />
      <div className="dialog-actions">
        <TextButton label={t('done')} tone="strong" onPress={onDone} />
      </div>
    </div>
  );
}

/** The embargo, written when the field is left. */
function FullAfter() {
  const t = useTranslations('release');
  const { channels } = useServices();
  const fullAfter = useAppState((state) => state.library?.settings.release?.fullAfter ?? null);
  const [text, setText] = useState(fullAfter === null ? '' : String(fullAfter));
  const keep = (): void => {
    const issues = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : null;
    if (text.trim() !== '' && (issues === null || issues === 0)) setText(String(fullAfter ?? ''));
    else if (issues !== fullAfter) void channels.setFullAfter(issues);
  };
  return (
    <TextField className="channels-rule" value={text} onChange={setText} onBlur={keep}>
      <Label>{t('fullAfter')}</Label>
      <Input className="form-input channels-number" inputMode="numeric" />
      <span>{t('fullAfterUnit')}</span>
      <span className="form-help">{t('fullAfterHelp')}</span>
    </TextField>
  );
}
