import type { FeedList } from '#core/ipc/feed-shapes.ts';

export interface FeedState {
  /** The open library's feeds, with how their polling goes; null until somebody asked for them. */
  readonly feeds: FeedList | null;
  /** How far the facts of the inbox's links are; null while none are asked for. */
  readonly factsProgress: { readonly done: number; readonly total: number } | null;
}

export const initialFeedState: FeedState = { feeds: null, factsProgress: null };
