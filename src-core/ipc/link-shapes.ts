import { z } from 'zod';

/** Where a link was sent in an earlier issue. */
const sentPlaceSchema = z.object({
  /** The id of the issue's file. */
  file: z.string(),
  /** From 1. */
  line: z.number(),
  item: z.string(),
  title: z.string().nullable(),
  number: z.number().nullable(),
  date: z.string().nullable(),
});

const sentBeforeSchema = z.object({
  /** As it was asked for. */
  address: z.string(),
  canonical: z.string(),
  last: sentPlaceSchema,
  /** In how many earlier issues. */
  count: z.number(),
});
export type SentLink = z.infer<typeof sentBeforeSchema>;

export const linkCalls = {
  /** Which addresses were sent before an issue; from what the last scan of the open library has read. */
  'links.sent-before': {
    input: z.object({ issueId: z.string(), addresses: z.array(z.string().max(8000)).max(5000) }),
    output: z.array(sentBeforeSchema),
  },
} as const;
