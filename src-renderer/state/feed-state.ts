import type { FeedList } from '#core/ipc/feed-shapes.ts';

export interface FeedState {
  /** The open library's feeds, with how their polling goes; null until somebody asked for them. */
  readonly feeds: FeedList | null;
}

export const initialFeedState: FeedState = { feeds: null };
