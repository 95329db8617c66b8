import { z } from 'zod';

const deadLinkSchema = z.object({ status: z.number().nullable() });

/** What main tells of an issue's surroundings; checks/outside-facts.ts says what the fields mean. */
const givenFactsSchema = z.object({
  files: z.record(z.string(), z.object({ bytes: z.number() }).nullable()),
  deadLinks: z.record(z.string(), deadLinkSchema),
  neighbours: z.array(
    z.object({ id: z.string(), number: z.number().nullable(), date: z.string().nullable() }),
  ),
  /** The file of the issue's other language, as it is on disk. */
  twin: z.object({ file: z.string(), text: z.string() }).nullable(),
  pictures: z.object({ limit: z.number(), unpublished: z.array(z.string()) }),
});
export type GivenFacts = z.infer<typeof givenFactsSchema>;

const linkReportSchema = z.object({
  looked: z.number(),
  dead: z.number(),
  /** Looked at once there is a network, or the server answers. */
  waiting: z.number(),
});
export type LinkReport = z.infer<typeof linkReportSchema>;

export const checkCalls = {
  /** What is known around an issue of the open library, for its text as it is now. */
  'checks.facts': {
    input: z.object({ issueId: z.string(), text: z.string() }),
    output: givenFactsSchema,
  },
  /**
   * Looks at the web addresses of an issue's text, and at what waits from before; answers when each was
   * looked at or waits. Tells `checks.link-progress`; `fetches.stop` ends it.
   */
  'checks.look-at-links': {
    input: z.object({ issueId: z.string(), text: z.string() }),
    output: linkReportSchema,
  },
} as const;

export const linkProgressSchema = z.object({ done: z.number(), total: z.number() });
