import { z } from 'zod';
import { createdIssueSchema } from './shapes.ts';

/** What is asked about an issue's other language. */
export const twinCalls = {
  /** Begins it as the issue before has it; null where that one has none. */
  'issue.create-twin': {
    input: z.object({ issueId: z.string() }),
    output: createdIssueSchema.nullable(),
  },
} as const;
