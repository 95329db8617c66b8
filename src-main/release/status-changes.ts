import type { SettingsChange } from '#core/library/library-settings.ts';
import type { ChannelRecord, LibraryStatus } from '#core/release/status.ts';

/** Sets what status.yaml knows of an issue's channel; null takes it away. What is empty is not written. */
export function recordChange(
  issueId: string,
  channel: string,
  record: ChannelRecord | null,
): SettingsChange {
  const path = [issueId, 'channels', channel];
  if (record === null) return { path };
  const { state, at, sha256, edition, address, copied } = record;
  return {
    path,
    value: {
      state,
      at,
      ...(sha256 === '' ? {} : { sha256 }),
      ...(edition === undefined ? {} : { edition }),
      ...(address === '' ? {} : { address }),
      ...(Object.keys(copied).length === 0 ? {} : { copied }),
    },
  };
}

/** What is noted of a channel goes to its new name; what that name has already stays. */
export function renameChanges(
  status: LibraryStatus,
  from: string,
  to: string,
): readonly SettingsChange[] {
  return Object.entries(status).flatMap(([issueId, { channels }]) => {
    const record = channels[from];
    if (record === undefined || channels[to] !== undefined) return [];
    return [recordChange(issueId, to, record), recordChange(issueId, from, null)];
  });
}
