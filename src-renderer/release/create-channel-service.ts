import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import { channelSchema, type Channel } from '#core/release/channel.ts';
import { addedChannel, changedFields } from '#core/release/channel-changes.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { ChannelService } from './channel-service.ts';

interface ChannelDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly notices: Notices;
}

export function createChannelService({ bridge, store, notices }: ChannelDeps): ChannelService {
  const channels = (): readonly Channel[] => store.getState().library?.settings.channels ?? [];
  const indexOf = (name: string): number => channels().findIndex((each) => each.name === name);

  async function write(changes: readonly SettingsChange[]): Promise<boolean> {
    if (changes.length === 0) return true;
    const answer = await bridge.call('library.change-settings', { changes: [...changes] });
    if (answer.ok) store.setState({ library: answer.value });
    else notices.fail(answer.error);
    return answer.ok;
  }

  return {
    openList() {
      if (store.getState().dialog !== null) return false;
      store.setState({ dialog: 'channels', channelForm: { kind: 'list' } });
      return true;
    },
    add: (added) => {
      const from = channels().length;
      return write(
        added.map((channel, index) => ({
          path: ['channels', from + index],
          value: addedChannel(channel),
        })),
      );
    },
    change: async (name, next) => {
      const index = indexOf(name);
      const before = channels()[index];
      if (before === undefined) return false;
      if (before.name !== next.name) {
        const renamed = await bridge.call('release.rename-channel', { from: name, to: next.name });
        if (!renamed.ok) notices.fail(renamed.error);
      }
      return write(
        changedFields(before, channelSchema.parse(next)).map(({ field, value }) => ({
          path: ['channels', index, field],
          ...(value === undefined ? {} : { value }),
        })),
      );
    },
    remove: (name) => write([{ path: ['channels', indexOf(name)] }]),
    move: (name, by) => {
      const index = indexOf(name);
      const to = index + by;
      if (index < 0 || to < 0 || to >= channels().length) return Promise.resolve(false);
      return write([{ path: ['channels', index], moveTo: to }]);
    },
    setFullAfter: (issues) =>
      write([{ path: ['release', 'fullAfter'], ...(issues === null ? {} : { value: issues }) }]),
    async chooseFolder(name) {
      const answer = await bridge.call('release.choose-folder', { channel: name });
      if (!answer.ok) {
        notices.fail(answer.error);
        return null;
      }
      return answer.value?.folder ?? null;
    },
  };
}
