import { channelSchema, type Channel } from '#core/release/channel.ts';
import type { ReleaseIssue, ReleaseWorld } from '#core/release/embargo.ts';
import type { ChannelRecord } from '#core/release/status.ts';

export function channelOf(fields: Partial<Channel> & Pick<Channel, 'name'>): Channel {
  return channelSchema.parse({ target: 'astro', ...fields });
}

export function recordOf(fields: Partial<ChannelRecord> = {}): ChannelRecord {
  return {
    state: 'written',
    at: '2026-07-18T08:00:00.000Z',
    sha256: '',
    address: '',
    copied: {},
    ...fields,
  };
}

/** Issues `from` to `to`, one a week; the last is of 18 July 2026, a Saturday. */
export function weeklies(from: number, to: number): readonly ReleaseIssue[] {
  const last = Date.UTC(2026, 6, 18);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const number = from + index;
    const date = new Date(last - (to - number) * 7 * 86_400_000).toISOString().slice(0, 10);
    return { id: `${date}-weekly.md`, number, date };
  });
}

export function worldOf(fields: Partial<ReleaseWorld> = {}): ReleaseWorld {
  return {
    settings: { fullAfter: 50 },
    status: {},
    issues: weeklies(100, 159),
    today: '2026-07-18',
    ...fields,
  };
}
