import { channelSchema, type Channel } from './channel.ts';

export interface ChannelPreset {
  readonly id: 'blog' | 'blog-letter' | 'paid';
  readonly channels: readonly Channel[];
}

const rows: readonly {
  readonly id: ChannelPreset['id'];
  readonly channels: readonly (Partial<Channel> & Pick<Channel, 'name' | 'target'>)[];
}[] = [
  { id: 'blog', channels: [{ name: 'blog', target: 'astro' }] },
  {
    id: 'blog-letter',
    channels: [
      { name: 'blog', target: 'astro' },
      { name: 'letter', target: 'substack' },
    ],
  },
  {
    id: 'paid',
    channels: [
      { name: 'paid', target: 'substack', audience: 'paid', gives: 'paid' },
      { name: 'blog', target: 'astro', edition: 'digest' },
    ],
  },
];

/** What a library without channels may start from, as far as the registry has the targets. */
export function channelPresets(targetIds: readonly string[]): readonly ChannelPreset[] {
  return rows
    .filter(({ channels }) => channels.every(({ target }) => targetIds.includes(target)))
    .map(({ id, channels }) => ({
      id,
      channels: channels.map((channel) => channelSchema.parse(channel)),
    }));
}
