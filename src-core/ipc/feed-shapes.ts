import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';

const nothing = z.undefined();
const addressSchema = z.string().min(1).max(4000);

/** How the last poll of a feed went. */
export const feedOutcomeSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('done'),
    added: z.number(),
    /** Links that were in the inbox before. */
    already: z.number(),
    /** What a feed holds beyond the longest that is taken, and what had no place in the inbox. */
    leftOut: z.number(),
    /** Where the feed is for good, when it said so. */
    movedTo: z.string().nullable(),
  }),
  z.object({ state: z.literal('failed'), error: appErrorSchema }),
  /** It will be polled again: there was no network, or the server asked for a pause. */
  z.object({ state: z.literal('waiting'), error: appErrorSchema }),
  z.object({ state: z.literal('stopped') }),
]);
export type FeedOutcome = z.infer<typeof feedOutcomeSchema>;

const shownFeedSchema = z.object({
  /** As galley.yaml has it. */
  address: z.string(),
  /** As the feed calls itself; '' until it was polled. */
  title: z.string(),
  /** ISO 8601; null until it was polled. */
  polledAt: z.string().nullable(),
  last: feedOutcomeSchema.nullable(),
  isRunning: z.boolean(),
});
export type ShownFeed = z.infer<typeof shownFeedSchema>;

/** The feeds of the open library. */
export const feedListSchema = z.object({
  libraryId: z.string(),
  feeds: z.array(shownFeedSchema).readonly(),
  /** Of the poll that is under way; null without one. */
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** What waits for the network or was interrupted by the app's end. */
  waiting: z.object({ feeds: z.number(), facts: z.number() }),
});
export type FeedList = z.infer<typeof feedListSchema>;

const addedFeedSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('added'), address: z.string(), title: z.string() }),
  z.object({ state: z.literal('already'), address: z.string() }),
  /** A page that names several feeds: one of them is to be added. */
  z.object({
    state: z.literal('choose'),
    feeds: z.array(z.object({ address: z.string(), title: z.string() })).readonly(),
  }),
]);
export type AddedFeed = z.infer<typeof addedFeedSchema>;

export const feedCalls = {
  'feeds.list': { input: nothing, output: feedListSchema },
  /**
   * Polls these feeds of the library, or all; answers when each was, failed, or waits. Asks once per machine
   * before it reaches feeds on this computer or its own network that nobody typed here.
   */
  'feeds.poll': {
    input: z.object({ addresses: z.array(addressSchema).max(2000).nullable() }),
    output: feedListSchema,
  },
  /** Goes on with all that waits: feeds and facts. */
  'fetches.resume': {
    /** `now`: only what was asked for since the app started. */
    input: z.object({ which: z.enum(['all', 'now']) }),
    output: feedListSchema,
  },
  'fetches.stop': { input: nothing, output: nothing },
  /** Forgets what waits. */
  'fetches.forget': { input: nothing, output: feedListSchema },
  /** Adds the feed at an address, or the one that a page names; asks the network for it. */
  'feeds.add': { input: z.object({ address: addressSchema }), output: addedFeedSchema },
  'feeds.remove': { input: z.object({ address: addressSchema }), output: feedListSchema },
  /** Takes the new address of a feed that has moved. */
  'feeds.follow': { input: z.object({ address: addressSchema }), output: feedListSchema },
  /** Asks for an OPML file; null when the person cancels. */
  'feeds.import': {
    input: nothing,
    output: z.object({ added: z.number(), already: z.number() }).nullable(),
  },
  /** Asks where to; null when the person cancels. */
  'feeds.export': { input: nothing, output: z.object({ name: z.string() }).nullable() },
} as const;
