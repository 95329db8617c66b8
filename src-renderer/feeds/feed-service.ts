import type { AddedFeed } from '#core/ipc/feed-shapes.ts';
import type { KnownFacts } from '#core/ipc/facts-shapes.ts';

/** The feeds of the open library, and facts about addresses. Nothing is fetched that was not asked for. */
export interface FeedService {
  /** Reads the feeds and what waits; nothing is fetched. */
  look(): void;
  /** Opens the dialog of feeds. */
  edit(): boolean;
  /** Polls these feeds, or all, and tells what came; says so when there are none. */
  poll(addresses?: readonly string[]): Promise<void>;
  stop(): void;
  /** A sentence says why not. */
  add(address: string): Promise<AddedFeed | string>;
  remove(address: string): Promise<void>;
  /** Takes the new address of a feed that has moved. */
  follow(address: string): Promise<void>;
  importOpml(): Promise<void>;
  exportOpml(): Promise<void>;
  /** Goes on with what waits, or forgets it. */
  resume(): Promise<void>;
  forget(): Promise<void>;
  /**
   * Asks for the facts of the inbox's entries with these addresses; without any, of those that are selected,
   * else of the open ones that lack a title or a note. Only what is empty is filled.
   */
  inboxFacts(urls?: readonly string[]): Promise<void>;
  /**
   * Asks for the facts of addresses, for a form: those that came, and a sentence for each that failed.
   */
  facts(
    urls: readonly string[],
  ): Promise<{ readonly came: readonly KnownFacts[]; readonly problems: readonly string[] }>;
}
