import { useTranslations } from 'use-intl';
import { channelSchema } from '#core/release/channel.ts';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { ChannelForm } from './channel-form.tsx';
import { ChannelList } from './channel-list.tsx';
import '../ui/detail-rows.css';
import './channels-dialog.css';

const noChannels = [] as const;

/** The channels of galley.yaml: their order, and the settings of one. */
export function ChannelsDialog() {
  const t = useTranslations('release');
  const { store } = useServices();
  const form = useAppState((state) => state.channelForm);
  const channels = useAppState((state) => state.library?.settings.channels ?? noChannels);
  if (form === null) return null;
  const close = (): void => store.setState({ dialog: null, channelForm: null });
  const toList = (): void => store.setState({ channelForm: { kind: 'list' } });
  const edited =
    form.kind === 'edit' ? (channels.find(({ name }) => name === form.name) ?? null) : null;

  if (form.kind === 'add') {
    const fresh = channelSchema.parse({ name: '-', target: form.target });
    return (
      <DialogFrame title={t('addTitle')} isDismissable={false} onClose={close}>
        <ChannelForm before={null} initial={{ ...fresh, name: '' }} onDone={toList} />
      </DialogFrame>
    );
  }
  if (edited !== null) {
    return (
      <DialogFrame
        title={t('editTitle', { channel: edited.name })}
        isDismissable={false}
        onClose={close}
      >
        <ChannelForm
          before={edited}
          initial={edited}
          onDone={form.kind === 'edit' && form.isFromDesk === true ? close : toList}
        />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame title={t('channelsTitle')} onClose={close}>
      <ChannelList channels={channels} onDone={close} />
    </DialogFrame>
  );
}
