import type { AppError } from '#core/app-error.ts';
import type { CallInput } from '#core/ipc/contract.ts';
import type { Channel } from '#core/release/channel.ts';
import { channelAddress, readAddress } from '#core/release/placeholders.ts';
import type { ChannelRecord } from '#core/release/status.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ChannelLook } from './look-at-channel.ts';
import type { ReleaseView } from './release-view.ts';

type Mark = CallInput<'release.mark'>['mark'];
type NextRecord = (sent: ChannelRecord | null) => ChannelRecord | null;

/** What a person says of a channel, as a change of its record. */
export function markedRecord(
  mark: Mark,
  {
    view,
    channel,
    look,
    at,
  }: {
    readonly view: ReleaseView;
    readonly channel: Channel;
    readonly look: ChannelLook;
    readonly at: string;
  },
): Result<NextRecord, AppError> {
  if (mark.kind === 'back') return ok(oneStepBack);
  const { fingerprint } = look.check;
  const now = { sha256: fingerprint?.sha256 ?? '', copied: { ...fingerprint?.copies } };
  if (mark.kind === 'corrected') return ok((sent) => sent && { ...sent, ...now, at });
  const known = channelAddress(channel, view.record, view.issue)?.address ?? '';
  const address = mark.address === null ? known : readAddress(mark.address);
  if (address === null) {
    return err({ code: 'release/no-address', text: mark.address ?? '' });
  }
  return ok((sent) => {
    // What nobody sent from here is taken to be what would go out now.
    const isSent = sent !== null && sent.sha256 !== '';
    return { ...sent, ...(isSent ? sent : now), state: 'live', at, address };
  });
}

/** From live to sent; from sent to nothing. */
function oneStepBack(sent: ChannelRecord | null): ChannelRecord | null {
  if (sent?.state !== 'live') return null;
  const isPasted = Object.keys(sent.copied).length > 0;
  return { ...sent, state: isPasted ? 'copied' : 'written', address: '' };
}
