import { join } from 'node:path';
import type { FeedList } from '#core/ipc/feed-shapes.ts';
import { err, ok } from '#core/result.ts';
import { createFactsDesk, type FactsDesk } from '../facts/facts-desk.ts';
import { createFeedDesk, type FeedDesk } from '../feeds/feed-desk.ts';
import { createFeedMemory, feedMemorySchema } from '../feeds/feed-memory.ts';
import type { Disk } from '../files/disk.ts';
import { createKeptFile } from '../files/kept-file.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { InboxDesk } from '../inbox/inbox-desk.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Settings } from '../settings/settings.ts';
import type { Network } from './create-network.ts';
import type { Reader } from './create-reader.ts';
import { createFetchQueue, keptTasksSchema, type FetchQueue } from './fetch-queue.ts';
import { createOwnHosts, type OwnHosts } from './own-hosts.ts';

interface FetchingOptions {
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly settings: Settings;
  readonly network: Network;
  readonly reader: Reader;
  readonly desk: LibraryDesk;
  readonly inbox: InboxDesk;
  /** Where what waits and what is known of feeds is kept. */
  readonly folder: string;
  readonly askForHosts: (hosts: readonly string[]) => Promise<boolean>;
  readonly now: () => Date;
  readonly onFeeds: (list: FeedList) => void;
  readonly onFacts: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface Fetching {
  readonly hosts: OwnHosts;
  readonly queue: FetchQueue;
  readonly feeds: FeedDesk;
  readonly facts: FactsDesk;
}

/** What fetches for the link inbox: feeds, facts, and the queue that they share. */
export function createFetching(options: FetchingOptions): Fetching {
  const { desk, disk, folder, inbox, network, reader, writer } = options;
  const keptIn = { disk, writer };
  const queue = createFetchQueue(
    createKeptFile({
      ...keptIn,
      path: join(folder, 'fetch-queue.json'),
      schema: keptTasksSchema,
      empty: [],
    }),
  );
  const memory = createFeedMemory(
    createKeptFile({
      ...keptIn,
      path: join(folder, 'feeds.json'),
      schema: feedMemorySchema,
      empty: {},
    }),
  );
  const hosts = createOwnHosts(options.settings);
  const entries = async () => {
    const read = await inbox.read();
    return read.ok ? read.value : null;
  };
  const feeds = createFeedDesk({
    network,
    reader,
    desk,
    queue,
    memory,
    hosts,
    askForHosts: options.askForHosts,
    hasEntries: async () => ((await entries())?.entries.length ?? 0) > 0,
    add: async (libraryId, links) => {
      const added = await inbox.add(links, libraryId);
      if (!added.ok) return added;
      return ok({ added: added.value.added.length, leftOut: added.value.leftOut });
    },
    now: options.now,
    onChange: options.onFeeds,
  });
  const facts = createFactsDesk({
    network,
    reader,
    desk,
    queue,
    hosts,
    inbox: {
      entries: async (libraryId) => {
        const read = await entries();
        return read?.libraryId === libraryId ? read.entries : [];
      },
      change: async (libraryId, changes) =>
        desk.current()?.shown.id === libraryId
          ? inbox.change(changes)
          : err({ code: 'library/not-found', path: '' }),
    },
    onProgress: options.onFacts,
  });
  return { queue, hosts, feeds, facts };
}
