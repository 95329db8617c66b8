import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';
import { factsSchema } from '../facts/facts.ts';

const knownFactsSchema = z.object({ url: z.string(), facts: factsSchema });
export type KnownFacts = z.infer<typeof knownFactsSchema>;

const factsReportSchema = z.object({
  came: z.array(knownFactsSchema).readonly(),
  failed: z.array(z.object({ url: z.string(), error: appErrorSchema })).readonly(),
  /** Addresses whose facts are asked for again once there is a network, or the server answers. */
  waiting: z.array(z.string()).readonly(),
});
export type FactsReport = z.infer<typeof factsReportSchema>;

export const factsCalls = {
  /**
   * Asks the network about addresses, and answers when each was told, failed, or waits. `inbox` writes what
   * came into the empty fields of the inbox's entries with these addresses, and goes on after a restart when
   * it is told to; `form` only answers.
   */
  'facts.ask': {
    input: z.object({
      urls: z.array(z.string().max(8000)).min(1).max(2000),
      for: z.enum(['inbox', 'form']),
    }),
    output: factsReportSchema,
  },
} as const;

export const factsProgressSchema = z.object({ done: z.number(), total: z.number() });
