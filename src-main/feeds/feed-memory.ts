import { z } from 'zod';
import { feedOutcomeSchema } from '#core/ipc/feed-shapes.ts';
import type { KeptFile } from '../files/kept-file.ts';

const mostSeen = 1000;

const rememberedSchema = z.object({
  title: z.string(),
  polledAt: z.string().nullable(),
  last: feedOutcomeSchema.nullable(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  /** What the feed held when it was last read: it is not offered again once the inbox has forgotten it. */
  seen: z.array(z.string()).readonly(),
});
export type RememberedFeed = z.infer<typeof rememberedSchema>;

/** By library and address. */
export const feedMemorySchema = z.record(z.string(), z.record(z.string(), rememberedSchema));
export type AllFeeds = z.infer<typeof feedMemorySchema>;

export const nothingRemembered: RememberedFeed = {
  title: '',
  polledAt: null,
  last: null,
  etag: null,
  modified: null,
  seen: [],
};

/** What is known of the feeds of all libraries, apart from their addresses. */
export interface FeedMemory {
  readonly of: (libraryId: string) => Promise<Readonly<Record<string, RememberedFeed>>>;
  readonly set: (
    libraryId: string,
    address: string,
    change: Partial<RememberedFeed>,
  ) => Promise<void>;
  readonly forget: (libraryId: string, address: string) => Promise<void>;
}

export function createFeedMemory(kept: KeptFile<AllFeeds>): FeedMemory {
  return {
    of: async (libraryId) => (await kept.read())[libraryId] ?? {},
    set: async (libraryId, address, change) => {
      await kept.change((all) => {
        const own = all[libraryId] ?? {};
        const next = { ...nothingRemembered, ...own[address], ...change };
        const seen = next.seen.slice(0, mostSeen);
        return { ...all, [libraryId]: { ...own, [address]: { ...next, seen } } };
      });
    },
    forget: async (libraryId, address) => {
      await kept.change((all) => {
        const { [address]: gone, ...others } = all[libraryId] ?? {};
        return gone === undefined ? all : { ...all, [libraryId]: others };
      });
    },
  };
}
