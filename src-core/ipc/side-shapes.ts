import { z } from 'zod';
import { openedIssueSchema } from './shapes.ts';

const nothing = z.undefined();

/** A second issue beside the one that is shown: journalled and watched as that is. */
export const sideCalls = {
  'side.open': { input: z.object({ issueId: z.string() }), output: openedIssueSchema },
  /** It is not shown any more. */
  'side.close': { input: nothing, output: nothing },
} as const;
