import type { Facts } from '#core/facts/facts.ts';
import type { FactsPlan, VideoSite } from '#core/facts/facts-plan.ts';
import type { Feed } from '#core/feeds/read-feed.ts';
import type { ListedFeed, readOpml } from '#core/feeds/opml.ts';

/** Something that came from elsewhere. */
interface Received {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Where it was found; '' for a file. */
  readonly address: string;
}

export type ReadRequest = Received &
  (
    | { readonly kind: 'feed' | 'opml' | 'video-page' }
    | { readonly kind: 'facts'; readonly of: FactsPlan['kind']; readonly site: VideoSite | null }
  );

/** What each kind of request is answered with. */
export interface ReadAnswers {
  readonly feed: {
    readonly feed: Feed | null;
    /** Those that a page names which is no feed itself. */
    readonly named: readonly ListedFeed[];
  };
  readonly opml: ReturnType<typeof readOpml>;
  readonly facts: Facts | null;
  readonly 'video-page': { readonly seconds: number | null; readonly date: string | null };
}
export type ReadAnswer = ReadAnswers[keyof ReadAnswers];
