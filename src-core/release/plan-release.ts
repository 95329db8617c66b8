import type { ReportEntry } from '../export/report.ts';
import type { Edition } from '../export/edition/edition-settings.ts';
import type { Channel } from './channel.ts';
import { embargoRefusal, type ReleaseIssue, type ReleaseWorld } from './embargo.ts';
import type { Fingerprint } from './fingerprint.ts';
import { channelAddress, type AddressFacts, type KnownAddress } from './placeholders.ts';
import { nothingOut, type ChannelRecord } from './status.ts';

/**
 * `copied`, `written`: it left the program; `live`: it can be read; `stale`: what went out differs from
 * what would go out now.
 */
export const channelStates = ['to-do', 'copied', 'written', 'live', 'stale'] as const;
type ChannelState = (typeof channelStates)[number];

/** What an export to a channel gives now. */
export interface ChannelCheck {
  readonly refusals: readonly ReportEntry[];
  /** Null when it is refused. */
  readonly fingerprint: Fingerprint | null;
  /** A file in the archive is not as this issue leaves it. */
  readonly hasOpenPatch: boolean;
}

export interface ReleaseRow {
  readonly channel: Channel;
  /** The channel's, unless the issue went public in full there. */
  readonly edition: Edition;
  readonly state: ChannelState;
  /** When it last went out or went live, as ISO 8601; null before. */
  readonly at: string | null;
  readonly address: KnownAddress | null;
  /** The parts that were copied and are the same now. */
  readonly copied: readonly string[];
  /** Why it cannot go out; empty when it can. The first one that no consent lifts stands first. */
  readonly refusals: readonly ReportEntry[];
}

export interface ReleaseRequest extends ReleaseWorld {
  readonly issue: ReleaseIssue & AddressFacts;
  readonly channels: readonly Channel[];
  /** By the channel's name; a channel that is not in it has not been looked at yet. */
  readonly checks: ReadonlyMap<string, ChannelCheck>;
}

/** One row for each channel, in their order. */
export function planRelease(request: ReleaseRequest): readonly ReleaseRow[] {
  const record = request.status[request.issue.id] ?? nothingOut;
  return request.channels.map((channel) => {
    const sent = record.channels[channel.name] ?? null;
    const check = request.checks.get(channel.name) ?? null;
    const edition = editionFor(channel, sent);
    const embargo = embargoRefusal(request.issue, edition, channel, request);
    return {
      channel,
      edition,
      state: stateOf(sent, check),
      at: sent === null || sent.state === 'to-do' ? null : sent.at,
      address: channelAddress(channel, record, request.issue),
      copied: stillCopied(sent, check),
      refusals: [...(embargo === null ? [] : [embargo]), ...(check?.refusals ?? [])],
    };
  });
}

/** The edition that goes to the channel: once an issue is public in full there, it stays so. */
export function editionFor(channel: Channel, sent: ChannelRecord | null): Edition {
  return sent?.edition ?? channel.edition;
}

function stateOf(sent: ChannelRecord | null, check: ChannelCheck | null): ChannelState {
  if (sent === null || sent.state === 'to-do') return 'to-do';
  if (check === null || check.fingerprint === null) return sent.state;
  const isSame = check.fingerprint.sha256 === sent.sha256 && !check.hasOpenPatch;
  return isSame ? sent.state : 'stale';
}

function stillCopied(sent: ChannelRecord | null, check: ChannelCheck | null): readonly string[] {
  const copied = sent?.copied ?? {};
  if (check === null) return Object.keys(copied);
  const now = check.fingerprint?.copies ?? {};
  return Object.keys(now).filter((id) => copied[id] === now[id]);
}

/** The record after one part was copied; all of them make it gone out. */
export function afterCopy(
  sent: ChannelRecord | null,
  part: string,
  { sha256, copies }: Fingerprint,
  at: string,
): ChannelRecord {
  // Ticks of parts that are not there any more go.
  const earlier = Object.entries(sent?.copied ?? {}).filter(([id]) => id in copies);
  const copied = { ...Object.fromEntries(earlier), [part]: copies[part] ?? '' };
  const base = sent ?? { state: 'to-do', at, sha256: '', address: '', copied: {} };
  const isComplete = Object.entries(copies).every(([id, digest]) => copied[id] === digest);
  if (!isComplete) return { ...base, copied };
  return { ...base, state: base.state === 'live' ? 'live' : 'copied', at, sha256, copied };
}

/**
 * The record after its files were written; where it can be read stays known. `edition` null is the
 * channel's own.
 */
export function afterWriting(
  sent: ChannelRecord | null,
  edition: Edition | null,
  { sha256 }: Fingerprint,
  at: string,
): ChannelRecord {
  const state = sent?.state === 'live' ? 'live' : 'written';
  const own = edition ?? sent?.edition;
  const record = { state, at, sha256, address: sent?.address ?? '', copied: {} } as const;
  return own === undefined ? record : { ...record, edition: own };
}
